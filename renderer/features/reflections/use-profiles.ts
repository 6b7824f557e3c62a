import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { workerProfiles } from '#shared/domain/reflection/reflection-codes.ts';

export interface ProfileWords {
  readonly id: string;
  readonly label: string;
}

/** The list of worker profiles in words: the team's own where it has some, else the catalogue's. */
export function useProfiles(): readonly ProfileWords[] | null {
  const { t } = useTranslation('domain');
  const { data } = useRead('reflections.profiles', {});
  if (data === undefined) return null;
  return data.map(({ id, code, label }) => {
    const known = workerProfiles.find((each) => each === code);
    return { id, label: label ?? (known === undefined ? '' : t(`workerProfile.${known}`)) };
  });
}
