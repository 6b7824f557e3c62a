import { useTranslation } from 'react-i18next';
import { useAct } from '#renderer/api/hooks.ts';
import { useMoney } from '#renderer/app/money.ts';
import { useSession } from '#renderer/app/session.tsx';
import { useSentences } from '#renderer/app/words.ts';
import { TextButton } from '#renderer/ui/button.tsx';
import { SelectField } from '#renderer/ui/choice-fields.tsx';
import { Tag } from '#renderer/ui/tag.tsx';
import { toastProblem } from '#renderer/ui/toasts.tsx';
import { type MoveInState, moveInStates } from '#shared/domain/housing/move-in-codes.ts';
import type { MoveInItem } from './moving-in-screen.tsx';

interface MoveInItemRowProps {
  readonly caseId: string;
  readonly item: MoveInItem;
  readonly onChange: () => void;
}

/** One thing on the list: how far it is can be said at once, the rest in its form. */
export function MoveInItemRow({ caseId, item, onChange }: MoveInItemRowProps) {
  const { t } = useTranslation(['movingIn', 'domain']);
  const money = useMoney();
  const sentences = useSentences();
  const { may } = useSession();
  const { run } = useAct('movingIn.changeItem');
  const { id: itemId, ...content } = item;
  const facts = [
    item.who !== '' && t('whoOf', { who: item.who }),
    item.cost !== null && money !== undefined && money.show(item.cost),
  ].filter((part) => part !== false);
  const setState = async (state: MoveInState) => {
    const done = await run({ caseId, itemId, item: { ...content, state } });
    if (done === undefined) toastProblem(sentences.error(undefined));
  };
  return (
    <li>
      <div className="ks-home-item">
        <p>{item.text}</p>
        {facts.length > 0 && <p className="ks-quiet ks-small ks-figures">{facts.join(' · ')}</p>}
      </div>
      {may('tools.write') ? (
        <>
          <div className="ks-home-item-state">
            <SelectField
              label={<span className="ks-hidden">{t('stateOf', { thing: item.text })}</span>}
              choices={moveInStates.map((value) => ({ value, label: t(`domain:moveInState.${value}`) }))}
              value={item.state}
              onChange={(state) => {
                void setState(state);
              }}
            />
          </div>
          <span className="ks-home-item-acts">
            <TextButton aria-label={`${t('change')}: ${item.text}`} onClick={onChange}>
              {t('change')}
            </TextButton>
          </span>
        </>
      ) : (
        <Tag>{t(`domain:moveInState.${item.state}`)}</Tag>
      )}
    </li>
  );
}
