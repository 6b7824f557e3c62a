import { useTranslation } from 'react-i18next';
import { useFormat, useToday } from '#renderer/app/words.ts';
import type { CalloverCard } from '#shared/contracts/callover-card.ts';

type Changed = NonNullable<CalloverCard['blocks']['changed']>;
type Fact = Changed['facts'][number];

/** One fact of what changed, in words. */
export function useChangeWords(): (fact: Fact) => string {
  const { t } = useTranslation(['callover', 'domain', 'timeline']);
  return (fact) => {
    switch (fact.kind) {
      case 'state_change':
        return t('callover:changed.state', { state: t(`domain:caseState.${fact.to}`) });
      case 'assignment':
        return t(fact.started ? 'callover:changed.started' : 'callover:changed.ended', {
          worker: fact.worker,
        });
      case 'home':
        return t('callover:changed.home', { place: t(`domain:accommodation.${fact.typeKey}`) });
      case 'star':
        return t('callover:changed.star');
      case 'overview':
        return t('callover:changed.overview');
      case 'money':
        return t('timeline:money.title');
      case 'handover':
        return t('callover:changed.handover', { recipient: fact.recipient });
      case 'external_tool':
        return t('callover:changed.tool', { tool: fact.toolName });
      case 'decision':
        return t('callover:changed.decision', { text: fact.text });
      case 'record':
        return t(`domain:recordKind.${fact.recordKind}`);
      case 'incident':
        return t('callover:changed.incident', { kind: t(`domain:incidentKind.${fact.incidentKind}`) });
      case 'plan':
        return fact.words === ''
          ? t(`timeline:plan.act.${fact.act}`)
          : t('callover:changed.plan', { act: t(`timeline:plan.act.${fact.act}`), words: fact.words });
      case 'follow_up':
        return t('timeline:followUp.title', { home: t(`domain:stillHoused.${fact.stillHoused}`) });
      case 'network':
        return t(`domain:networkAct.${fact.act}`, { name: fact.name });
      case 'document':
        return t('callover:changed.document', { title: fact.title });
      case 'wellbeing':
        return t('timeline:wellbeing.title', {
          scale: fact.scaleName === '' ? t(`domain:wellbeingScale.${fact.scaleKey}`) : fact.scaleName,
        });
      case 'change_stage':
        return t('callover:changed.stage', { topic: fact.title });
      case 'housing':
        return t(`timeline:housing.act.${fact.act}`, {
          outcome: fact.outcome === null ? '' : t(`domain:searchOutcome.${fact.outcome}`),
        });
      case 'tenancy':
        return t(`timeline:tenancy.act.${fact.act}`, {
          concern: fact.concernKind === null ? '' : t(`domain:concernKind.${fact.concernKind}`),
          step: fact.step === null ? '' : t(`domain:concernStep.${fact.step}`),
        });
    }
  };
}

/** “Since the callover on 27 October” */
export function useChangedTitle(): (changed: Changed) => string {
  const { t } = useTranslation('callover');
  const format = useFormat();
  const today = useToday();
  return ({ since, isSinceCallover }) =>
    t(isSinceCallover ? 'changed.sinceCallover' : 'changed.sinceDay', { day: format.nearDay(since, today) });
}

/** How often we spoke and tried since then, in one line; notes are counted, not repeated. */
export function useContactsWords(): (changed: Changed) => string {
  const { t } = useTranslation('callover');
  return ({ contacts, attempts }) =>
    [
      contacts > 0 && t('changed.contacts', { count: contacts }),
      attempts > 0 && t('changed.attempts', { count: attempts }),
    ]
      .filter((part) => part !== false)
      .join(', ');
}

/** What changed since the last callover (domain.md 10.6), newest first. */
export function ChangedSince({ changed }: { readonly changed: Changed }) {
  const format = useFormat();
  const today = useToday();
  const title = useChangedTitle();
  const contacts = useContactsWords()(changed);
  const words = useChangeWords();
  return (
    <section>
      <h2 className="ks-run-label">{title(changed)}</h2>
      {contacts !== '' && <p>{contacts}</p>}
      <ul className="ks-card-changed">
        {changed.facts.map((fact, index) => (
          <li key={index}>
            <span className="ks-quiet ks-figures">{format.nearDay(fact.on, today)}</span>
            <span>{words(fact)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
