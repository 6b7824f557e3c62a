import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useToday } from '#renderer/app/words.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { Checkbox, SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import type { HmisProject, HmisProjectContent } from '#shared/contracts/hmis-export.ts';
import {
  hmisHousingTypeKeys,
  hmisProjectTypeKeys,
  residentialTypes,
} from '#shared/domain/exports/hmis-codes.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';

interface HmisProjectLineProps {
  readonly project: HmisProject;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
}

/** One service: whether it goes along, and what it is in HMIS. */
export function HmisProjectLine({ project, chosen, onChoose }: HmisProjectLineProps) {
  const { t } = useTranslation(['hmisExport', 'domain']);
  const [open, setOpen] = useState(false);
  const { name, projectType, cocCode } = project;
  const said = projectType === null ? t('projectNone') : t(`domain:hmisProjectType.${projectType}`);
  return (
    <div className="ks-hmis-project">
      <Checkbox
        label={name}
        help={cocCode === '' ? said : `${said} · ${cocCode}`}
        checked={chosen}
        onChange={onChoose}
      />
      <TextButton
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('project', { service: name })}
      </TextButton>
      {open && (
        <HmisProjectDialog
          project={project}
          onClose={() => {
            setOpen(false);
          }}
        />
      )}
    </div>
  );
}

/** The forms of both codes, so that the page can say what is wrong before the core does. */
function checkCodes({ cocCode, geocode }: HmisProjectContent): FieldProblems {
  return {
    ...(/^(?:[A-Z]{2}-\d{3})?$/u.test(cocCode) ? {} : { cocCode: 'invalid' }),
    ...(/^(?:\d{6})?$/u.test(geocode) ? {} : { geocode: 'invalid' }),
  };
}

function HmisProjectDialog({
  project,
  onClose,
}: {
  readonly project: HmisProject;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation(['hmisExport', 'domain']);
  const today = useToday();
  const { serviceId, name, cameWith: _, ...content } = project;
  const form = useForm<HmisProjectContent>('hmis-project', {
    initial: content,
    check: checkCodes,
    sentence: (field) =>
      field === 'cocCode' ? t('cocCodeForm') : field === 'geocode' ? t('geocodeForm') : undefined,
    submit: async (values) => {
      await call('hmisExport.changeProject', { serviceId, ...values });
      toastDone(t('projectSaved', { service: name }));
      onClose();
    },
  });
  const { values, set } = form;
  const isResidential = values.projectType !== null && residentialTypes.has(values.projectType);
  return (
    <FormDialog title={t('project', { service: name })} form={form} onClose={onClose}>
      <SelectField
        {...form.field('projectType')}
        label={t('projectType')}
        placeholder={t('projectTypeNone')}
        choices={hmisProjectTypeKeys.map((value) => ({ value, label: t(`domain:hmisProjectType.${value}`) }))}
      />
      {isResidential && (
        <SelectField
          {...form.field('housingType')}
          label={t('housingType')}
          placeholder={t('housingTypeNone')}
          choices={hmisHousingTypeKeys.map((value) => ({
            value,
            label: t(`domain:hmisHousingType.${value}`),
          }))}
        />
      )}
      <FieldsRow>
        <TextField
          {...form.field('cocCode')}
          label={t('cocCode')}
          help={t('cocCodeHelp')}
          maxLength={6}
          onChange={(cocCode) => {
            set({ cocCode: cocCode.toUpperCase() });
          }}
        />
        <TextField {...form.field('geocode')} label={t('geocode')} help={t('geocodeHelp')} maxLength={6} />
      </FieldsRow>
      <TextField
        {...form.field('projectId')}
        label={t('projectId')}
        help={t('projectIdHelp')}
        maxLength={32}
      />
      <DateField {...form.field('startedOn')} label={t('startedOn')} help={t('startedOnHelp')} max={today} />
      <Checkbox
        label={t('isContinuum')}
        checked={values.isContinuum}
        onChange={(isContinuum) => {
          set({ isContinuum });
        }}
      />
      <Checkbox
        label={t('isVictimService')}
        help={t('isVictimServiceHelp')}
        checked={values.isVictimService}
        onChange={(isVictimService) => {
          set({ isVictimService });
        }}
      />
    </FormDialog>
  );
}
