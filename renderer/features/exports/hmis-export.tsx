import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useToday } from '#renderer/app/words.ts';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldGroup, Fields, FieldsRow } from '#renderer/ui/field.tsx';
import { Section } from '#renderer/ui/page.tsx';
import { Note } from '#renderer/ui/states.tsx';
import type { HmisProject, HmisQuestion } from '#shared/contracts/hmis-export.ts';
import { addMonthsClamped } from '#shared/domain/dates/calendar.ts';
import { hmisIdentityQuestions } from '#shared/domain/exports/hmis-codes.ts';
import { HmisCheck } from './hmis-check.tsx';
import { HmisProjectLine } from './hmis-project.tsx';
import './hmis-export.css';

/** HMIS CSV out (domain.md 9.5): days, services and what they are in HMIS, a check, then the file. */
export function HmisExport() {
  const { t } = useTranslation('hmisExport');
  const projects = useRead('hmisExport.projects', {});
  return (
    <Section title={t('title')} help={t('intro')}>
      <div className="ks-hmis-words">
        <p className="ks-quiet">{t('never')}</p>
        <Note>{t('notSpreadsheet')}</Note>
      </div>
      <ReadArea query={projects} height={360}>
        {(list) => <HmisDesk projects={list} />}
      </ReadArea>
    </Section>
  );
}

/** A year until today, every service, and no answers about identity. */
function firstQuestion(projects: readonly HmisProject[], today: string): HmisQuestion {
  return {
    from: addMonthsClamped(today, -12),
    to: today,
    serviceIds: projects.map(({ serviceId }) => serviceId),
    identity: { race: false, sex: false, veteran: false },
  };
}

function HmisDesk({ projects }: { readonly projects: readonly HmisProject[] }) {
  const { t } = useTranslation('hmisExport');
  const today = useToday();
  const [question, setQuestion] = useState(() => firstQuestion(projects, today));
  const change = (part: Partial<HmisQuestion>) => {
    setQuestion((before) => ({ ...before, ...part }));
  };
  const { from, to, serviceIds, identity } = question;
  return (
    <Fields>
      <FieldsRow>
        <DateField
          label={t('from')}
          value={from}
          max={to}
          onChange={(day) => {
            if (day !== null) change({ from: day });
          }}
        />
        <DateField
          label={t('to')}
          value={to}
          min={from}
          max={today}
          onChange={(day) => {
            if (day !== null) change({ to: day });
          }}
        />
      </FieldsRow>
      <FieldGroup label={t('services')} role="group">
        {projects.map((project) => (
          <HmisProjectLine
            key={project.serviceId}
            project={project}
            chosen={serviceIds.includes(project.serviceId)}
            onChoose={(chosen) => {
              const others = serviceIds.filter((id) => id !== project.serviceId);
              change({ serviceIds: chosen ? [...others, project.serviceId] : others });
            }}
          />
        ))}
      </FieldGroup>
      <FieldGroup label={t('identity')} help={t('identityHelp')} role="group">
        {hmisIdentityQuestions.map((asked) => (
          <Checkbox
            key={asked}
            label={t(asked)}
            checked={identity[asked]}
            onChange={(isOn) => {
              change({ identity: { ...identity, [asked]: isOn } });
            }}
          />
        ))}
      </FieldGroup>
      <HmisCheck question={question} projects={projects} />
    </Fields>
  );
}
