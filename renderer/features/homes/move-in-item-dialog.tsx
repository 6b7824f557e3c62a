import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useAct } from '#renderer/api/hooks.ts';
import { FormDialog } from '#renderer/app/form-dialog.tsx';
import { useForm } from '#renderer/app/form.ts';
import { type Money, useMoney } from '#renderer/app/money.ts';
import { useToastWithUndo } from '#renderer/app/undo.ts';
import { useSentences } from '#renderer/app/words.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { ChoiceChips } from '#renderer/ui/choice-chips.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { FieldsRow } from '#renderer/ui/field.tsx';
import { MoneyField } from '#renderer/ui/money-field.tsx';
import { Note } from '#renderer/ui/states.tsx';
import { TextField } from '#renderer/ui/text-fields.tsx';
import { toastDone } from '#renderer/ui/toasts.tsx';
import {
  type MoveInGroup,
  moveInGroups,
  type MoveInState,
  moveInStates,
} from '#shared/domain/housing/move-in-codes.ts';
import type { FieldProblems } from '#shared/lib/app-error.ts';
import type { MoveInItem } from './moving-in-screen.tsx';

interface MoveInItemDialogProps {
  readonly caseId: string;
  /** A thing to change, or nothing for one more. */
  readonly item: MoveInItem | null;
  readonly onClose: () => void;
}

interface ItemForm {
  readonly group: MoveInGroup;
  readonly text: string;
  readonly state: MoveInState;
  readonly who: string;
  readonly cost: string;
}

function problemsOf({ text, cost }: ItemForm, money: Money): FieldProblems {
  const typed = cost.trim() === '' ? null : money.read(cost);
  return {
    ...(text.trim() === '' ? { text: 'required' } : {}),
    ...(typed?.ok === false ? { cost: typed.problem } : {}),
  };
}

/** A thing on the list: what, how far, who gets it and what it costs. */
export function MoveInItemDialog(props: MoveInItemDialogProps) {
  const money = useMoney();
  return money === undefined ? null : <ItemFormDialog {...props} money={money} />;
}

function ItemFormDialog(props: MoveInItemDialogProps & { readonly money: Money }) {
  const { caseId, item, money, onClose } = props;
  const { t } = useTranslation(['movingIn', 'domain']);
  const sentences = useSentences();
  const remove = useAct('movingIn.removeItem');
  const toastWithUndo = useToastWithUndo();
  const form = useForm<ItemForm>('item', {
    initial: {
      group: item?.group ?? 'own',
      text: item?.text ?? '',
      state: item?.state ?? 'wanted',
      who: item?.who ?? '',
      cost: money.write(item?.cost ?? null),
    },
    check: (values) => problemsOf(values, money),
    sentence: (field) => (field === 'text' ? t('missingThing') : field === 'cost' ? t('badCost') : undefined),
    submit: async ({ cost, ...values }) => {
      const typed = cost.trim() === '' ? null : money.read(cost);
      const content = { ...values, cost: typed?.ok === true ? typed.amount : null };
      if (item === null) await call('movingIn.addItem', { caseId, item: content });
      else await call('movingIn.changeItem', { caseId, itemId: item.id, item: content });
      toastDone(t('saved'));
      onClose();
    },
  });
  const { field } = form;
  const takeOff = async ({ id: itemId, ...content }: MoveInItem) => {
    if ((await remove.run({ caseId, itemId })) === undefined) return;
    toastWithUndo(t('removed'), () => call('movingIn.addItem', { caseId, item: content }));
    onClose();
  };
  return (
    <FormDialog
      title={item === null ? t('addTitle') : t('changeTitle')}
      form={form}
      save={t('save')}
      onClose={onClose}
    >
      <TextField {...field('text')} label={t('thing')} maxLength={200} required autoFocus />
      <ChoiceChips
        {...field('state')}
        label={t('state')}
        chips={moveInStates.map((value) => ({ value, label: t(`domain:moveInState.${value}`) }))}
      />
      <FieldsRow>
        <TextField {...field('who')} label={t('who')} maxLength={120} />
        <MoneyField {...field('cost')} label={t('cost')} sign={money.sign} />
      </FieldsRow>
      <SelectField
        {...field('group')}
        label={t('group')}
        choices={moveInGroups.map((value) => ({ value, label: t(`domain:moveInGroup.${value}`) }))}
      />
      {item !== null && (
        <>
          {remove.error !== null && <Note tone="clay">{sentences.error(remove.error)}</Note>}
          <TextButton onClick={() => void takeOff(item)}>{t('remove')}</TextButton>
        </>
      )}
    </FormDialog>
  );
}
