import { createContext, type ReactNode, use, useCallback, useEffect, useMemo, useState } from 'react';
import type { z } from 'zod';
import { callShell } from '#renderer/api/client.ts';
import type { shell, ShellSettings } from '#shared/contracts/shell.ts';
import { type Language, languages } from '#shared/contracts/vault.ts';

type Installation = z.output<typeof shell.info.output>;

interface Settings extends Omit<Installation, 'settings'> {
  readonly settings: ShellSettings;
  /** The chosen language, else the one of this PC, else English. */
  readonly language: Language;
  /** Keeps a choice on this PC; it takes effect at once. */
  readonly change: (choice: Partial<ShellSettings>) => Promise<void>;
  /** Asks the shell again, after another vault folder was chosen. */
  readonly refresh: () => Promise<void>;
}

const SettingsContext = createContext<Settings | null>(null);

/** What this installation is, and how its window looks and speaks. */
export function useSettings(): Settings {
  const settings = use(SettingsContext);
  if (settings === null) throw new Error('useSettings outside SettingsProvider');
  return settings;
}

function languageOfPc(): Language {
  const wanted = navigator.language.slice(0, 2);
  return languages.find((language) => language === wanted) ?? 'en';
}

interface SettingsProviderProps {
  /** Stands until the settings are known. */
  readonly waiting: ReactNode;
  readonly onFailure: (error: unknown) => void;
  readonly children: ReactNode;
}

/** Reads the settings that are known before the vault is open; they hold nothing about people. */
export function SettingsProvider({ waiting, onFailure, children }: SettingsProviderProps) {
  const [installation, setInstallation] = useState<Installation | null>(null);

  useEffect(() => {
    callShell('info', {}).then(setInstallation, onFailure);
  }, [onFailure]);

  const change = useCallback(async (choice: Partial<ShellSettings>) => {
    const settings = await callShell('changeSettings', choice);
    setInstallation((known) => (known === null ? null : { ...known, settings }));
  }, []);

  const refresh = useCallback(async () => {
    setInstallation(await callShell('info', {}));
  }, []);

  const value = useMemo(
    () =>
      installation === null
        ? null
        : { ...installation, language: installation.settings.language ?? languageOfPc(), change, refresh },
    [installation, change, refresh],
  );
  if (value === null) return waiting;
  return <SettingsContext value={value}>{children}</SettingsContext>;
}
