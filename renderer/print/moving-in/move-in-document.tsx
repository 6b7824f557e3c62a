import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { PaperHead } from '#renderer/print/paper-head.tsx';
import type { MoveInModel } from '#shared/contracts/prints.ts';
import '../record/record-document.css';
import './move-in-document.css';

/** The list for moving in on one page: boxes to tick off, keys and meters below. */
export function MoveInDocument({ model }: { readonly model: MoveInModel }) {
  const { t } = useTranslation(['movingIn', 'records', 'domain']);
  const format = useFormat();
  const { frame, head, groups } = model;
  const under = [
    model.name === '' ? model.caseNumber : model.name,
    head.movingOn === null ? t('dayOpen') : format.day(head.movingOn),
    head.address,
  ].filter((part) => part !== '');
  return (
    <article
      className="ks-paper-record ks-paper-moving"
      lang={format.locale}
      data-grey={frame.greyscale || undefined}
    >
      <PaperHead organisation={frame.organisation}>{t('print.own')}</PaperHead>
      <h1>{t('print.title')}</h1>
      <p className="ks-paper-under">{under.join(' · ')}</p>
      {head.personWords !== '' && <p className="ks-paper-said">{head.personWords}</p>}
      <p className="ks-paper-moving-strengths">
        <strong>{t('records:strengths')}</strong>{' '}
        {model.strengths.length === 0 ? t('records:noStrengths') : model.strengths.join(' · ')}
      </p>
      <div className="ks-paper-moving-groups">
        {groups.map(({ group, items }) => (
          <section key={group}>
            <h2>{t(`domain:moveInGroup.${group}`)}</h2>
            <ul>
              {items.map((item) => (
                <li key={item.id} data-done={item.state === 'got' || item.state === 'have' || undefined}>
                  <Item item={item} currency={model.currency} />
                </li>
              ))}
            </ul>
          </section>
        ))}
        <Notes model={model} />
      </div>
      <footer className="ks-paper-foot">
        <p>
          {t('print.foot', {
            author: frame.author,
            caseNumber: model.caseNumber,
            day: format.day(frame.printedOn),
            version: frame.version,
          })}
        </p>
      </footer>
    </article>
  );
}

interface ItemProps {
  readonly item: MoveInModel['groups'][number]['items'][number];
  readonly currency: string;
}

function Item({ item, currency }: ItemProps) {
  const { t } = useTranslation(['movingIn', 'domain']);
  const format = useFormat();
  const { text, state, who, cost } = item;
  const facts = [
    state === 'wanted' ? '' : t(`domain:moveInState.${state}`),
    who === '' ? '' : t('whoOf', { who }),
    cost === null ? '' : format.money(cost, currency),
  ].filter((part) => part !== '');
  return (
    <>
      <span>{text}</span>
      {facts.length > 0 && <span className="ks-paper-moving-facts">{facts.join(' · ')}</span>}
    </>
  );
}

function Notes({ model }: { readonly model: MoveInModel }) {
  const { t } = useTranslation(['movingIn', 'domain']);
  const format = useFormat();
  const { keys, meters } = model.head;
  const line = (words: string, on: string | null) =>
    on === null ? words : [words, format.shortDay(on)].join(', ');
  if (keys.length + meters.length === 0) return null;
  return (
    <section>
      <h2>{t('keysAndMeters')}</h2>
      <ul className="ks-paper-moving-plain">
        {keys.map(({ what, holder, on }, index) => (
          <li key={`key ${String(index)}`}>{line(t('keyOf', { what, holder }), on)}</li>
        ))}
        {meters.map(({ kind, number, reading, on }, index) => (
          <li key={`meter ${String(index)}`}>
            {line(t('meterOf', { kind: t(`domain:meter.${kind}`), number, reading }), on)}
          </li>
        ))}
      </ul>
    </section>
  );
}
