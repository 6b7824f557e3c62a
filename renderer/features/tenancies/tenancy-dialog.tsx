import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import type { OutputOf } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { type Form, useForm } from '#renderer/app/form.ts';
import { type Money, useMoney } from '#renderer/app/money.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useFormat, useToday } from '#renderer/app/words.ts';
import { atFormFields } from '#renderer/features/plans/at-form-fields.ts';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import { MoneyField } from '#renderer/ui/money-field.tsx';
import { TextareaField, TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { accommodationTypes } from '#shared/domain/housing/accommodation-types.ts';
import { contractKinds, landlordKinds, paymentMethods } from '#shared/domain/housing/tenancy-codes.ts';
import { payFrequencies } from '#shared/domain/money/frequency.ts';
import {
  scatteredAnswers,
  type TenancyBeginning,
  type TenancyForm,
  tenancyFormOf,
  tenancyOf,
  tenancyProblems,
} from './tenancy-form.ts';
import type { TenancyView } from './tenancy-words.ts';

type Home = OutputOf<'cases.home'>;
type Landlords = OutputOf<'landlords.list'>;

interface TenancyDialogProps {
  readonly caseId: string;
  /** The tenancy to complete or change, or nothing for a new one. */
  readonly tenancy: TenancyView | null;
  readonly onClose: () => void;
}

/** A tenancy, begun from what is known of the home already. */
export function TenancyDialog(props: TenancyDialogProps) {
  const money = useMoney();
  const home = useRead('cases.home', { caseId: props.caseId }).data;
  const landlords = useRead('landlords.list', {}).data;
  if (money === undefined || home === undefined || landlords === undefined) return null;
  return <Opened {...props} money={money} home={home} landlords={landlords} />;
}

/** Settled places that no tenancy is the right to. */
function freePlaces(home: Home) {
  return home.accommodations.filter(({ isSettled }) => isSettled);
}

function beginningOf(home: Home): TenancyBeginning {
  const present = freePlaces(home).find(({ until }) => until === null);
  return {
    address: present?.address ?? '',
    movedInOn: present?.from ?? null,
    place: present?.id ?? 'new',
    household: home.household
      .filter(({ livesHere, until }) => livesHere && until === null)
      .map(({ name }) => name),
  };
}

interface OpenedProps extends TenancyDialogProps {
  readonly money: Money;
  readonly home: Home;
  readonly landlords: Landlords;
}

function Opened({ caseId, tenancy, onClose, money, home, landlords }: OpenedProps) {
  const { t } = useTranslation(['tenancy', 'domain']);
  const today = useToday();
  const form = useForm<TenancyForm>('tenancy', {
    initial: tenancyFormOf(tenancy, beginningOf(home), money),
    check: (values) => tenancyProblems(values, today, money),
    sentence: (field, code) =>
      field === 'startOn' && code === 'required' ? t('dialog.missingStart') : undefined,
    submit: async (values) => {
      const landlordId = await chosenLandlord(values);
      form.set({ landlordId: landlordId ?? 'none' });
      const content = tenancyOf(values, landlordId, money);
      const { place, newPlace, movedInOn } = values;
      const isKnown = movedInOn !== null && place !== 'none' && place !== 'new';
      try {
        if (tenancy === null) {
          await call('tenancies.add', {
            caseId,
            content,
            accommodationId: isKnown ? place : null,
            newPlace: place === 'new' && movedInOn !== null ? newPlace : null,
          });
        } else await call('tenancies.change', { caseId, tenancyId: tenancy.id, content });
      } catch (error) {
        throw atFormFields(error, 'content');
      }
      toastDone(t('dialog.saved'));
      onClose();
    },
  });
  return (
    <FormDialog
      title={tenancy === null ? t('dialog.addTitle') : t('dialog.changeTitle')}
      form={form}
      onClose={onClose}
      width={720}
    >
      <TextField {...form.field('address')} label={t('dialog.address')} maxLength={300} required />
      <LandlordFields form={form} landlords={landlords} />
      <SelectField
        {...form.field('contractKind')}
        label={t('dialog.contract')}
        choices={contractKinds.map((value) => ({ value, label: t(`domain:contractKind.${value}`) }))}
      />
      <FieldsRow>
        <DateField {...form.field('startOn')} label={t('dialog.startOn')} />
        <DateField
          {...form.field('movedInOn')}
          label={t('dialog.movedInOn')}
          help={t('dialog.movedInHelp')}
        />
      </FieldsRow>
      {tenancy === null && form.values.movedInOn !== null && <PlaceFields form={form} home={home} />}
      <RentFields form={form} sign={money.sign} />
      <ChoiceChips
        {...form.field('scattered')}
        label={t('dialog.scattered')}
        chips={scatteredAnswers.map((value) => ({ value, label: t(`isScattered.${value}`) }))}
      />
      <TextareaField
        {...form.field('household')}
        label={t('dialog.household')}
        help={t('dialog.householdHelp')}
        rows={2}
      />
    </FormDialog>
  );
}

/** The landlord of the list; somebody new is put there first. */
async function chosenLandlord({
  landlordId,
  landlordName,
  landlordKind,
}: TenancyForm): Promise<string | null> {
  if (landlordId === 'none') return null;
  if (landlordId !== 'new') return landlordId;
  const landlord = { name: landlordName, kind: landlordKind, contact: '', contactAgreement: '', note: '' };
  return (await call('landlords.add', landlord)).landlordId;
}

interface FieldsProps {
  readonly form: Form<TenancyForm>;
}

function LandlordFields({ form, landlords }: FieldsProps & { readonly landlords: Landlords }) {
  const { t } = useTranslation(['tenancy', 'domain']);
  const { may } = useSession();
  return (
    <>
      <SelectField
        {...form.field('landlordId')}
        label={t('landlord')}
        choices={[
          { value: 'none', label: t('dialog.landlordNone') },
          ...landlords.map(({ id, name }) => ({ value: id, label: name })),
          ...(may('directory.write') ? [{ value: 'new', label: t('dialog.landlordNew') }] : []),
        ]}
      />
      {form.values.landlordId === 'new' && (
        <FieldsRow>
          <TextField
            {...form.field('landlordName')}
            label={t('dialog.landlordName')}
            maxLength={200}
            required
          />
          <SelectField
            {...form.field('landlordKind')}
            label={t('dialog.landlordKind')}
            choices={landlordKinds.map((value) => ({ value, label: t(`domain:landlordKind.${value}`) }))}
          />
        </FieldsRow>
      )}
    </>
  );
}

function PlaceFields({ form, home }: FieldsProps & { readonly home: Home }) {
  const { t } = useTranslation(['tenancy', 'domain']);
  const format = useFormat();
  const known = freePlaces(home).map(({ id, typeKey, from, until }) => {
    const place = t(`domain:accommodation.${typeKey}`);
    if (from !== null) return { value: id, label: t('dialog.placeSince', { place, day: format.day(from) }) };
    const label = until === null ? place : t('dialog.placeUntil', { place, day: format.day(until) });
    return { value: id, label };
  });
  return (
    <FieldsRow>
      <SelectField
        {...form.field('place')}
        label={t('dialog.place')}
        choices={[
          ...known,
          { value: 'new', label: t('dialog.placeNew') },
          { value: 'none', label: t('dialog.placeNone') },
        ]}
      />
      {form.values.place === 'new' && (
        <SelectField
          {...form.field('newPlace')}
          label={t('dialog.newPlace')}
          choices={accommodationTypes
            .filter(({ isSettled }) => isSettled === true)
            .map(({ key }) => ({ value: key, label: t(`domain:accommodation.${key}`) }))}
        />
      )}
    </FieldsRow>
  );
}

function RentFields({ form, sign }: FieldsProps & { readonly sign: string }) {
  const { t } = useTranslation(['tenancy', 'domain']);
  return (
    <>
      <FieldsRow>
        <MoneyField
          {...form.field('rentAmount')}
          sign={sign}
          label={t('dialog.rent')}
          help={t('dialog.rentHelp')}
        />
        <SelectField
          {...form.field('rentFrequency')}
          label={t('dialog.frequency')}
          choices={payFrequencies.map((value) => ({ value, label: t(`domain:payFrequency.${value}`) }))}
        />
      </FieldsRow>
      <SelectField
        {...form.field('paymentMethod')}
        label={t('dialog.payment')}
        choices={paymentMethods.map((value) => ({ value, label: t(`domain:paymentMethod.${value}`) }))}
      />
      <FieldsRow>
        <MoneyField {...form.field('deposit')} sign={sign} label={t('dialog.deposit')} />
        <TextField {...form.field('depositNote')} label={t('dialog.depositNote')} maxLength={300} />
      </FieldsRow>
    </>
  );
}
