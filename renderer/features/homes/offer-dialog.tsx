import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { type Money, useMoney } from '#renderer/app/money.ts';
import { useToday } from '#renderer/app/words.ts';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { DateField, TimeField } from '#renderer/ui/date-field.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import { MoneyField } from '#renderer/ui/money-field.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import { WordsField } from '#renderer/ui/voices.tsx';
import { homeTypes, landlordAnswers, offerAnswers } from '#shared/domain/housing/search-codes.ts';
import { payFrequencies } from '#shared/domain/money/frequency.ts';
import { type OfferForm, offerFormOf, offerOf, offerProblems } from './offer-form.ts';
import type { Offer, Search } from './search-screen.tsx';

interface OfferDialogProps {
  readonly caseId: string;
  readonly search: Search;
  /** An offer to go on with, or nothing for a new one. */
  readonly offer: Offer | null;
  readonly called: string;
  readonly onClose: () => void;
}

/** A home that was offered, and what becomes of it. */
export function OfferDialog(props: OfferDialogProps) {
  const money = useMoney();
  return money === undefined ? null : <OfferFormDialog {...props} money={money} />;
}

function OfferFormDialog(props: OfferDialogProps & { readonly money: Money }) {
  const { caseId, search, offer, called, money, onClose } = props;
  const { t } = useTranslation(['homes', 'domain']);
  const today = useToday();
  const form = useForm<OfferForm>('offer', {
    initial: offerFormOf(offer === null ? null : contentOf(offer), today, money),
    check: (values) => offerProblems(values, search, today, money),
    sentence: (field) =>
      field === 'address'
        ? t('offers.missingAddress')
        : field === 'rent'
          ? t('offers.badRent')
          : field === 'viewingTime'
            ? t('offers.missingTime')
            : undefined,
    submit: async (values) => {
      const content = offerOf(values, today, money);
      if (offer === null) await call('homeSearch.addOffer', { caseId, searchId: search.id, offer: content });
      else await call('homeSearch.changeOffer', { caseId, offerId: offer.id, offer: content });
      toastDone(t('offers.saved'));
      onClose();
    },
  });
  const { field } = form;
  return (
    <FormDialog
      title={offer === null ? t('offers.addTitle') : t('offers.changeTitle')}
      form={form}
      save={t('offers.save')}
      onClose={onClose}
    >
      <TextField {...field('address')} label={t('offers.address')} maxLength={300} required autoFocus />
      <ChoiceChips
        {...field('personAnswer')}
        label={called === '' ? t('offers.personAnswerNobody') : t('offers.personAnswer', { name: called })}
        chips={offerAnswers.map((value) => ({ value, label: t(`domain:offerAnswer.${value}`) }))}
      />
      <WordsField
        {...field('personReason')}
        label={called === '' ? t('offers.personReasonNobody') : t('offers.personReason', { name: called })}
        help={t('offers.personReasonHelp')}
        rows={2}
      />
      <ChoiceChips
        {...field('landlordAnswer')}
        label={t('offers.landlord')}
        chips={landlordAnswers.map((value) => ({ value, label: t(`domain:landlordAnswer.${value}`) }))}
      />
      <FieldsRow>
        <DateField {...field('offeredOn')} label={t('offers.offeredOn')} required />
        <DateField {...field('viewedOn')} label={t('offers.viewedOn')} />
      </FieldsRow>
      <FieldsRow>
        <DateField {...field('viewingDay')} label={t('offers.viewingDay')} />
        <TimeField {...field('viewingTime')} label={t('offers.viewingTime')} />
      </FieldsRow>
      <FieldsRow>
        <MoneyField {...field('rent')} label={t('offers.rent')} sign={money.sign} />
        <SelectField
          {...field('rentFrequency')}
          label={t('offers.rentEvery')}
          choices={payFrequencies.map((value) => ({ value, label: t(`domain:payFrequency.${value}`) }))}
        />
      </FieldsRow>
      <SelectField
        {...field('homeType')}
        label={t('offers.homeType')}
        choices={[
          { value: '', label: t('offers.noHomeType') },
          ...homeTypes.map((value) => ({ value, label: t(`domain:homeType.${value}`) })),
        ]}
      />
    </FormDialog>
  );
}

function contentOf({ id: _id, anotherFollowed: _followed, ...content }: Offer) {
  return content;
}
