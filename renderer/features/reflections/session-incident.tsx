import { useTranslation } from 'react-i18next';
import { Fields } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import type { SessionContent } from '#shared/contracts/reflection-sessions.ts';
import { incidentParts } from '#shared/domain/reflection/models.ts';

interface SessionIncidentProps {
  readonly content: SessionContent;
  readonly onChange: (change: Partial<SessionContent>) => void;
}

/** After an incident: first how everybody is, some days later what there is to learn (domain.md 7.4). */
export function SessionIncident({ content, onChange }: SessionIncidentProps) {
  const { t } = useTranslation(['reflections', 'domain']);
  return (
    <>
      <Section title={t('team.incidentTitle')} help={t('team.incidentHelp')}>
        <TextField
          label={t('team.incident')}
          value={content.incident}
          maxLength={200}
          onChange={(incident) => {
            onChange({ incident });
          }}
        />
      </Section>
      {incidentParts.map(({ part, fields }) => (
        <Section key={part} title={part === null ? undefined : t(`domain:reflectionPart.${part}`)}>
          <Fields>
            {fields.map((field) => (
              <TextareaField
                key={field}
                label={t(`domain:reflectionField.${field}`)}
                help={t(`prompt.${field}`)}
                rows={2}
                maxLength={20_000}
                value={content.answers[field] ?? ''}
                onChange={(text) => {
                  onChange({ answers: { ...content.answers, [field]: text } });
                }}
              />
            ))}
          </Fields>
        </Section>
      ))}
    </>
  );
}
