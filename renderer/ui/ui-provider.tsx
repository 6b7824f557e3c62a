import { MantineProvider } from '@mantine/core';
import { createContext, type ReactNode, use, useLayoutEffect, useMemo, useSyncExternalStore } from 'react';
import './theme/styles.ts';
import { theme } from './theme/theme.ts';

export type ColourScheme = 'light' | 'dark' | 'auto';
export type Density = 'roomy' | 'tight';

/** What parts must know of the language besides the words that come in as props. */
interface Speech {
  /** BCP 47 tag for dates and numbers inside parts, for example `en-GB`. */
  readonly locale: string;
  /** “November has 30 days. Which day was it?” */
  readonly noSuchDay: (month: string, days: number) => string;
}

const SpeechContext = createContext<Speech | null>(null);

/** The language of the parts. */
export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (speech === null) throw new Error('useSpeech outside UiProvider');
  return speech;
}

/** The chosen scheme lives in the shell's settings, never in browser storage (security.md 1, ASVS 14.3). */
const noStorage = {
  get: (fallback: ColourScheme) => fallback,
  set: () => undefined,
  subscribe: () => undefined,
  unsubscribe: () => undefined,
  clear: () => undefined,
};

const systemDark = window.matchMedia('(prefers-color-scheme: dark)');
const onSystemScheme = (listener: () => void) => {
  systemDark.addEventListener('change', listener);
  return () => {
    systemDark.removeEventListener('change', listener);
  };
};

interface UiProviderProps extends Speech {
  readonly colourScheme: ColourScheme;
  readonly density: Density;
  readonly children: ReactNode;
}

/** Gives parts their theme, locale and density. Injects no style element: all CSS is in files. */
export function UiProvider({ colourScheme, density, locale, noSuchDay, children }: UiProviderProps) {
  const speech = useMemo(() => ({ locale, noSuchDay }), [locale, noSuchDay]);
  const dark = useSyncExternalStore(onSystemScheme, () => systemDark.matches);
  const scheme = colourScheme === 'auto' ? (dark ? 'dark' : 'light') : colourScheme;

  useLayoutEffect(() => {
    document.documentElement.dataset['density'] = density;
    document.documentElement.lang = locale;
  }, [density, locale]);

  return (
    <SpeechContext value={speech}>
      <MantineProvider
        theme={theme}
        withCssVariables={false}
        withGlobalClasses={false}
        colorSchemeManager={noStorage}
        forceColorScheme={scheme}
        defaultColorScheme={scheme}
      >
        {children}
      </MantineProvider>
    </SpeechContext>
  );
}
