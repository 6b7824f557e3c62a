import { IconTrash } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useSession } from '#renderer/app/session.tsx';
import { HintedField } from '#renderer/features/language/hinted-field.tsx';
import { TextButton } from '#renderer/ui/button.tsx';
import { Checkbox, SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Fields, FieldsRow } from '#renderer/ui/field.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { WordsField } from '#renderer/ui/voices.tsx';
import { seesTeamOnly } from '#shared/domain/permissions/permissions.ts';
import { factorDirections } from '#shared/domain/safety/safety-codes.ts';
import type { GridSize } from '#shared/domain/safety/situation-grid.ts';
import { housingSupportAreas } from '#shared/domain/stars/star-codes.ts';
import { GridFields } from './grid-fields.tsx';
import type { FactorForm } from './plan-form.ts';

/** What one situation's fields need. */
export interface FactorPart {
  readonly factor: FactorForm;
  readonly onChange: (part: Partial<FactorForm>) => void;
}

interface FactorFieldsProps extends FactorPart {
  readonly number: number;
  readonly gridSize: GridSize;
  readonly onRemove: () => void;
}

/** One situation: what could happen, what is known, how the person sees it, what is done (domain.md 7.3). */
export function FactorFields({ factor, number, gridSize, onChange, onRemove }: FactorFieldsProps) {
  const { t } = useTranslation(['safety', 'domain']);
  const { user } = useSession();
  return (
    <fieldset className="ks-safety-factor">
      <legend>{t('factor.title', { number })}</legend>
      <Fields>
        <TextareaField
          label={t('factor.situation')}
          help={t('factor.situationHelp')}
          rows={2}
          required
          value={factor.situation}
          onChange={(situation) => {
            onChange({ situation });
          }}
        />
        <FieldsRow>
          <SelectField
            label={t('factor.domain')}
            choices={housingSupportAreas.map((value) => ({
              value,
              label: t(`domain:housingSupportStar.area.${value}.label`),
            }))}
            value={factor.domain}
            onChange={(domain) => {
              onChange({ domain });
            }}
          />
          <SelectField
            label={t('factor.direction')}
            choices={factorDirections.map((value) => ({
              value,
              label: t(`domain:factorDirection.${value}`),
            }))}
            value={factor.direction}
            onChange={(direction) => {
              onChange({ direction });
            }}
          />
        </FieldsRow>
        <HintedField
          label={t('factor.evidence')}
          note={t('factor.evidenceNote')}
          rows={2}
          value={factor.evidence}
          onChange={(evidence) => {
            onChange({ evidence });
          }}
        />
        <WordsField
          label={t('factor.personView')}
          value={factor.personView}
          onChange={(personView) => {
            onChange({ personView });
          }}
        />
        <Checkbox
          label={t('factor.selfHarm')}
          help={t('factor.selfHarmHelp')}
          checked={factor.isSelfHarmRelated}
          onChange={(isSelfHarmRelated) => {
            onChange({ isSelfHarmRelated });
          }}
        />
        {factor.isSelfHarmRelated ? (
          <SelfHarmFields factor={factor} onChange={onChange} />
        ) : (
          <GridFields factor={factor} gridSize={gridSize} onChange={onChange} />
        )}
        <TextareaField
          label={t('factor.actions')}
          help={t('linesHelp')}
          rows={3}
          value={factor.actions}
          onChange={(actions) => {
            onChange({ actions });
          }}
        />
        <AcceptedFields factor={factor} onChange={onChange} />
        <FieldsRow>
          <TextField
            label={t('factor.owner')}
            maxLength={120}
            value={factor.owner}
            onChange={(owner) => {
              onChange({ owner });
            }}
          />
          <DateField
            label={t('factor.reviewOn')}
            value={factor.reviewOn}
            onChange={(reviewOn) => {
              onChange({ reviewOn });
            }}
          />
        </FieldsRow>
        {seesTeamOnly(user.roles) && (
          <HintedField
            label={t('page.workerView')}
            voice="view"
            rows={2}
            value={factor.workerView}
            onChange={(workerView) => {
              onChange({ workerView });
            }}
          />
        )}
        <p>
          <TextButton icon={<IconTrash size={16} aria-hidden />} onClick={onRemove}>
            {t('factor.remove', { number })}
          </TextButton>
        </p>
      </Fields>
    </fieldset>
  );
}

/** Instead of a grid: what is needed, who and what supports, what is done at once (domain.md 7.3). */
function SelfHarmFields({ factor, onChange }: FactorPart) {
  const { t } = useTranslation('safety');
  return (
    <>
      <Note>{t('factor.noGrid')}</Note>
      <WordsField
        label={t('page.needs')}
        value={factor.needs}
        onChange={(needs) => {
          onChange({ needs });
        }}
      />
      <TextareaField
        label={t('page.supports')}
        rows={2}
        value={factor.supports}
        onChange={(supports) => {
          onChange({ supports });
        }}
      />
      <TextareaField
        label={t('page.immediateSteps')}
        rows={2}
        value={factor.immediateSteps}
        onChange={(immediateSteps) => {
          onChange({ immediateSteps });
        }}
      />
    </>
  );
}

/** A risk that the person wants to take has its own place, with their reason. */
function AcceptedFields({ factor, onChange }: FactorPart) {
  const { t } = useTranslation('safety');
  return (
    <>
      <Checkbox
        label={t('factor.accepted')}
        help={t('factor.acceptedHelp')}
        checked={factor.accepted}
        onChange={(accepted) => {
          onChange({ accepted });
        }}
      />
      {factor.accepted && (
        <WordsField
          label={t('factor.why')}
          value={factor.why}
          required
          onChange={(why) => {
            onChange({ why });
          }}
        />
      )}
    </>
  );
}
