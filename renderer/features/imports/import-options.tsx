import { useTranslation } from 'react-i18next';
import type { OutputOf } from '#renderer/api/client.ts';
import { Checkbox, SelectField } from '#renderer/ui/choice-fields.tsx';
import { FieldGroup, Fields } from '#renderer/ui/field.tsx';
import type { Checked, ImportFlow } from './import-flow.ts';

interface ImportOptionFieldsProps {
  readonly flow: ImportFlow;
  readonly checked: Checked;
  readonly organisation: OutputOf<'organisation.get'>;
}

/** Team, service for each project, and which answers about identity may come in. */
export function ImportOptionFields({ flow, checked, organisation }: ImportOptionFieldsProps) {
  const { t } = useTranslation('imports');
  const { options, setOptions } = flow;
  const { diversity } = options;
  const services = organisation.services.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Fields>
      {organisation.teams.length > 1 && (
        <SelectField
          label={t('team')}
          choices={organisation.teams.map(({ id, name }) => ({ value: id, label: name }))}
          value={options.teamId}
          onChange={(teamId) => {
            setOptions({ teamId });
          }}
        />
      )}
      <FieldGroup label={t('services')} help={t('servicesHelp')} role="group">
        {checked.projects.map(({ sourceId, name, enrollments }) => (
          <SelectField
            key={sourceId}
            label={name}
            note={t('enrollments', { count: enrollments })}
            placeholder={t('serviceChoose')}
            choices={services}
            value={options.services[sourceId] ?? null}
            onChange={(serviceId) => {
              setOptions({ services: { ...options.services, [sourceId]: serviceId } });
            }}
          />
        ))}
      </FieldGroup>
      <FieldGroup label={t('identity')} help={t('identityHelp')} role="group">
        {(['race', 'gender', 'sex'] as const).map((question) => (
          <Checkbox
            key={question}
            label={t(question)}
            checked={diversity[question]}
            onChange={(asked) => {
              setOptions({ diversity: { ...diversity, [question]: asked } });
            }}
          />
        ))}
        <Checkbox
          label={t('veteran')}
          checked={options.veteran}
          onChange={(veteran) => {
            setOptions({ veteran });
          }}
        />
      </FieldGroup>
    </Fields>
  );
}
