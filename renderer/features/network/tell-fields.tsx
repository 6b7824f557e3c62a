import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import type { Form } from '#renderer/app/form.ts';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { Checkbox } from '#renderer/ui/choice-fields.tsx';
import { FieldGroup } from '#renderer/ui/field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { type DisclosureBasis, disclosureBases } from '#shared/domain/consent/consent-codes.ts';
import type { HandoverSection } from '#shared/domain/handover/handover-codes.ts';
import { ConsentChoice } from './consent-choice.tsx';

/** What was told about the person with a referral, and on what ground (domain.md 9.4). */
export interface Telling {
  readonly sections: readonly HandoverSection[];
  readonly basis: DisclosureBasis;
  readonly basisReason: string;
  readonly consentId: string | null;
}

interface TellFieldsProps {
  readonly caseId: string;
  readonly form: Pick<Form<Telling>, 'values' | 'field' | 'set'>;
  readonly recipient: string;
}

/** Ground first, then what it opens; what it does not open is closed and says why. */
export function TellFields({ caseId, form, recipient }: TellFieldsProps) {
  const { t } = useTranslation(['network', 'domain', 'handovers']);
  const { basis, consentId, sections } = form.values;
  const tellable = useRead('network.tellable', { caseId, basis, consentId });
  const { onChange: _change, value: _value, ...place } = form.field('sections');
  return (
    <>
      <ChoiceChips
        {...form.field('basis')}
        label={t('refer.basis')}
        chips={disclosureBases.map((value) => ({ value, label: t(`domain:disclosureBasis.${value}`) }))}
        onChange={(chosen) => {
          form.set({ basis: chosen, sections: [] });
        }}
      />
      {basis === 'consent' ? (
        <ConsentChoice
          {...form.field('consentId')}
          caseId={caseId}
          label={t('refer.consent')}
          recipient={recipient}
          onChange={(chosen) => {
            form.set({ consentId: chosen, sections: [] });
          }}
        />
      ) : (
        <TextField {...form.field('basisReason')} label={t('refer.basisReason')} maxLength={500} required />
      )}
      <FieldGroup {...place} label={t('refer.tell')} help={t('refer.tellHelp')} role="group">
        {(tellable.data ?? []).map(({ section, lock }) => (
          <Checkbox
            key={section}
            label={t(`handovers:section.${section}`)}
            help={lock === null ? undefined : t(`refer.lock.${lock}`)}
            checked={sections.includes(section)}
            disabled={lock !== null}
            onChange={(checked) => {
              form.set({
                sections: checked ? [...sections, section] : sections.filter((other) => other !== section),
              });
            }}
          />
        ))}
      </FieldGroup>
    </>
  );
}
