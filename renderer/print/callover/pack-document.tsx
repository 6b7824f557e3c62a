import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import type { CalloverPackModel } from '#shared/contracts/prints.ts';
import { ActionSheet } from './action-sheet.tsx';
import { PackCard } from './pack-card.tsx';
import { MeetingHead, Paper, useActionLine } from './print-parts.tsx';

/** The pack for a callover: running order, half a page for each person, a blank action sheet (domain.md 10.6). */
export function PackDocument({ model }: { readonly model: CalloverPackModel }) {
  const { t } = useTranslation('callover');
  const { forOtherAgency, cards } = model;
  return (
    <Paper frame={model.frame} kind={t('page.pack')}>
      <MeetingHead meeting={model.meeting} />
      {forOtherAgency !== null && (
        <p className="ks-cp-box">
          <strong>{t('page.for', { recipient: forOtherAgency })}</strong> {t('page.forOthers')}
        </p>
      )}
      <Agenda model={model} />
      <LastActions actions={model.lastActions} />
      <div className="ks-cp-cards">
        {cards.map((card) => (
          <PackCard key={card.entryId} card={card} />
        ))}
      </div>
      <ActionSheet />
    </Paper>
  );
}

function Agenda({ model }: { readonly model: CalloverPackModel }) {
  const { t } = useTranslation(['callover', 'domain']);
  const format = useFormat();
  const words = ({ code, note, name }: CalloverPackModel['agenda'][number]) => {
    if (code === 'own') return note;
    if (code === 'person') return name;
    const usual = t(`domain:agenda.${code}`);
    return [usual, name, note].filter((part) => part !== '').join(': ');
  };
  return (
    <section>
      <h2>{t('callover:order.title')}</h2>
      <table className="ks-cp-agenda">
        <caption className="ks-hidden">{t('callover:order.title')}</caption>
        <tbody>
          {model.agenda.map((step, index) => (
            <tr key={index}>
              <td className="ks-figures">{index + 1}</td>
              <th scope="row" data-person={step.code === 'person' || undefined}>
                {words(step)}
              </th>
              <td className="ks-figures">{format.minutes(step.minutes)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function LastActions({ actions }: { readonly actions: CalloverPackModel['lastActions'] }) {
  const { t } = useTranslation(['callover', 'domain']);
  const line = useActionLine();
  if (actions.length === 0) return null;
  return (
    <section>
      <h2>{t('domain:agenda.last_actions')}</h2>
      <ul className="ks-cp-boxes">
        {actions.map((action, index) => (
          <li key={index}>
            {action.name !== '' && <strong>{`${action.name}: `}</strong>}
            {line(action)}
          </li>
        ))}
      </ul>
    </section>
  );
}
