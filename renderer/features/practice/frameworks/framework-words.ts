import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { CompetencyFrameworkView } from '#shared/contracts/practice.ts';
import type { FrameworkContent } from '#shared/domain/practice/framework.ts';
import { type GenericCompetency, genericCompetencies } from '#shared/domain/practice/generic-framework.ts';
import { type CompetencyLevelCode, competencyLevels } from '#shared/domain/practice/practice-codes.ts';

function isGeneric(key: string): key is GenericCompetency {
  return genericCompetencies.some((competency) => competency === key);
}

function isLevel(label: string): label is CompetencyLevelCode {
  return competencyLevels.some((level) => level === label);
}

interface FrameworkWords {
  /** The whole set with its words, wherever they come from; level labels as stored. */
  readonly content: FrameworkContent;
  /** What a level is called on the screen. */
  readonly levelLabel: (label: string) => string;
}

/** The words of a set: the catalogue's for the shipped one, the vault's for own ones. */
export function useFrameworkWords(framework: CompetencyFrameworkView): FrameworkWords {
  const { t } = useTranslation(['practice', 'domain']);
  return useMemo(
    () => ({
      content: {
        name: framework.name ?? t('generic.name'),
        owner: framework.owner,
        competencies: framework.competencies.map(({ key, name, relevance, levels }) => {
          const generic = isGeneric(key) ? key : null;
          return {
            key,
            name: name ?? (generic === null ? key : t(`generic.competency.${generic}.name`)),
            relevance: relevance ?? (generic === null ? '' : t(`generic.competency.${generic}.relevance`)),
            levels: levels.map(({ label, levelNumber, description }) => ({
              label,
              levelNumber,
              description:
                description ??
                (generic === null || !isLevel(label) ? '' : t(`generic.competency.${generic}.${label}`)),
            })),
          };
        }),
      },
      levelLabel: (label) => (isLevel(label) ? t(`domain:competencyLevel.${label}`) : label),
    }),
    [framework, t],
  );
}
