import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useForm } from '#renderer/app/form.ts';
import { useToday } from '#renderer/app/words.ts';
import { EthosField } from '#renderer/features/homes/ethos-field.tsx';
import { Button, ButtonRow } from '#renderer/ui/button.tsx';
import { Checkbox, SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { Fields, FieldsRow } from '#renderer/ui/field.tsx';
import { ErrorSummary, Note } from '#renderer/ui/states.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { type EthosCode, findEthosLine } from '#shared/domain/housing/ethos.ts';
import {
  type AccommodationKey,
  accommodationTypes,
  ethosCodeOf,
} from '#shared/domain/housing/accommodation-types.ts';
import type { FieldCode, FieldProblems } from '#shared/lib/app-error.ts';
import type { Place } from './home-screen.tsx';
import './rows.css';

interface PlaceDialogProps {
  readonly caseId: string;
  /** The place to change, or nothing for a new one. */
  readonly place: Place | null;
  /** A place still lasts, which a new one may end. */
  readonly lastsNow: boolean;
  /** What a new place begins with, when it is known from somewhere else. */
  readonly begin?: Partial<Pick<PlaceForm, 'typeKey' | 'from' | 'address'>>;
  readonly onClose: () => void;
}

interface PlaceForm {
  readonly typeKey: AccommodationKey;
  readonly from: string | null;
  readonly until: string | null;
  readonly approximate: boolean;
  readonly address: string;
  readonly note: string;
  readonly endsPrevious: boolean;
  readonly ethosCode: EthosCode | null;
}

/** The code that a kind of place suggests, when it leaves no choice. */
function suggestedEthosCode(typeKey: AccommodationKey): EthosCode | null {
  return findEthosLine(ethosCodeOf(typeKey) ?? '')?.code ?? null;
}

/** A place where the person lives or lived. */
export function PlaceDialog({ caseId, place, lastsNow, begin = {}, onClose }: PlaceDialogProps) {
  const { t } = useTranslation(['cases', 'domain', 'ui']);
  const today = useToday();
  const form = useForm<PlaceForm>('place', {
    initial: {
      typeKey: place?.typeKey ?? 'housing_first_home',
      from: place === null ? today : place.from,
      until: place?.until ?? null,
      approximate: place?.approximate ?? false,
      address: place?.address ?? '',
      note: place?.note ?? '',
      endsPrevious: true,
      ethosCode: place === null ? null : place.ethosCode,
      ...begin,
    },
    check: (values) => problemsOf(values, place === null),
    sentence: (field) =>
      field === 'from' ? t('home.missingFrom') : field === 'until' ? t('home.untilBefore') : undefined,
    submit: async ({ endsPrevious, ...values }) => {
      if (place !== null) await call('cases.updateAccommodation', { caseId, id: place.id, ...values });
      else if (values.from !== null) {
        await call('cases.addAccommodation', {
          caseId,
          ...values,
          from: values.from,
          endsPrevious: lastsNow && endsPrevious,
        });
      }
      toastDone(t('home.saved'));
      onClose();
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={place === null ? t('home.addTitle') : t('home.changeTitle')}
      closeLabel={t('ui:close')}
    >
      <form noValidate onSubmit={form.onSubmit} className="ks-dialog-form">
        {form.failure !== null && <Note tone="clay">{form.failure}</Note>}
        <ErrorSummary title={form.problemsTitle} problems={form.problems} />
        <Fields>
          <SelectField
            {...form.field('typeKey')}
            onChange={(typeKey) => {
              form.set({ typeKey, ethosCode: suggestedEthosCode(typeKey) });
            }}
            label={t('home.type')}
            choices={accommodationTypes.map(({ key }) => ({
              value: key,
              label: t(`domain:accommodation.${key}`),
            }))}
          />
          <EthosField {...form.field('ethosCode')} typeKey={form.values.typeKey} />
          <FieldsRow>
            <DateField {...form.field('from')} label={t('home.from')} required={place === null} />
            <DateField {...form.field('until')} label={t('home.until')} help={t('home.untilHelp')} />
          </FieldsRow>
          <Checkbox
            label={t('home.approximate')}
            checked={form.values.approximate}
            onChange={(approximate) => {
              form.set({ approximate });
            }}
          />
          {place === null && lastsNow && (
            <Checkbox
              label={t('home.endsPrevious')}
              checked={form.values.endsPrevious}
              onChange={(endsPrevious) => {
                form.set({ endsPrevious });
              }}
            />
          )}
          <TextField {...form.field('address')} label={t('home.address')} maxLength={300} />
          <TextareaField {...form.field('note')} label={t('home.note')} rows={2} maxLength={500} />
        </Fields>
        <ButtonRow>
          <Button kind="main" submits busy={form.busy}>
            {t('home.save')}
          </Button>
          <Button onClick={onClose}>{t('ui:cancel')}</Button>
        </ButtonRow>
      </form>
    </Dialog>
  );
}

function problemsOf({ from, until }: PlaceForm, isNew: boolean): FieldProblems {
  const problems: Record<string, FieldCode> = {};
  if (isNew && from === null) problems['from'] = 'required';
  if (from !== null && until !== null && until < from) problems['until'] = 'before_start';
  return problems;
}
