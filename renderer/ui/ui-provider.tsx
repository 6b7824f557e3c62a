import { MantineProvider } from '@mantine/core';
import { createContext, type ReactNode, use, useLayoutEffect, useSyncExternalStore } from 'react';
import './theme/styles.ts';
import { theme } from './theme/theme.ts';

export type ColourScheme = 'light' | 'dark' | 'auto';
export type Density = 'roomy' | 'tight';

const LocaleContext = createContext('en-GB');

/** BCP 47 tag for dates and numbers inside parts, for example `en-GB`. */
export function useLocale(): string {
  return use(LocaleContext);
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

interface UiProviderProps {
  readonly colourScheme: ColourScheme;
  readonly density: Density;
  readonly locale: string;
  readonly children: ReactNode;
}

/** Gives parts their theme, locale and density. Injects no style element: all CSS is in files. */
export function UiProvider({ colourScheme, density, locale, children }: UiProviderProps) {
  const dark = useSyncExternalStore(onSystemScheme, () => systemDark.matches);
  const scheme = colourScheme === 'auto' ? (dark ? 'dark' : 'light') : colourScheme;

  useLayoutEffect(() => {
    document.documentElement.dataset['density'] = density;
    document.documentElement.lang = locale;
  }, [density, locale]);

  return (
    <LocaleContext value={locale}>
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
    </LocaleContext>
  );
}
