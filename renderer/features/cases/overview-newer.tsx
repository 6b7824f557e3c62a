import { IconUsers } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#renderer/ui/button.tsx';
import { Definition, DefinitionList, Note } from '#renderer/ui/states.tsx';
import './rows.css';
import type { OverviewPart } from './overview-form.ts';
import { type Overview, StrengthList } from './overview-screen.tsx';

interface NewerVersionProps {
  readonly newer: Overview;
  /** Only where it differs from what is in the form. */
  readonly fields: readonly OverviewPart[];
  /** The writer has seen it; the next save goes over it. */
  readonly onSeen: () => void;
}

const words = {
  whatMattersToMe: 'overview.whatMatters',
  howBestToSupportMe: 'overview.whatWorks',
  whatPeopleLikeAboutMe: 'overview.whatPeopleLike',
  aspirations: 'overview.aspirations',
  strengths: 'overview.strengths',
  needs: 'overview.needs',
  accessNeeds: 'overview.accessNeeds',
  languageAndInterpreter: 'overview.languageAndInterpreter',
  culturalAndSpiritual: 'overview.culturalAndSpiritual',
  communicationPreferences: 'overview.communicationPreferences',
  agencies: 'overview.agencies',
  contributors: 'overview.contributors',
} as const;

/** Lists as lines; what nobody wrote is empty. */
function linesOfPart(newer: Overview, part: Exclude<OverviewPart, 'strengths'>): string {
  const value = newer[part];
  if (typeof value === 'string') return value;
  return value.map((row) => (typeof row === 'string' ? row : row.text)).join('\n');
}

/** What a colleague saved while this form was open: shown, so that neither version is lost. */
export function NewerVersion({ newer, fields, onSeen }: NewerVersionProps) {
  const { t } = useTranslation('cases');
  return (
    <div className="ks-newer">
      <Note tone="brass" icon={<IconUsers aria-hidden />}>
        <p role="alert">{t('edit.conflict')}</p>
        <p className="ks-strong">{t('edit.now')}</p>
        <DefinitionList>
          {fields.map((field) => (
            <Definition key={field} term={t(words[field])}>
              {field === 'strengths' ? (
                <StrengthList strengths={newer.strengths} />
              ) : (
                <span className="ks-facts">{linesOfPart(newer, field) || t('edit.nowEmpty')}</span>
              )}
            </Definition>
          ))}
        </DefinitionList>
        <Button onClick={onSeen}>{t('edit.seen')}</Button>
      </Note>
    </div>
  );
}
