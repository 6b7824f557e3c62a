import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import { Section } from '#renderer/ui/page.tsx';
import { Definition, DefinitionList } from '#renderer/ui/states.tsx';
import { Facts } from '#renderer/ui/voices.tsx';
import { isToldLate } from '#shared/domain/breaches/authority-clock.ts';
import { BreachSeen } from './breach-seen.tsx';
import type { KeptBreach } from './breach-form.ts';

/** All that was written down of an incident, in the order of the law. */
export function BreachFacts({ kept }: { readonly kept: KeptBreach }) {
  const { t } = useTranslation(['breaches', 'domain']);
  const { content } = kept;
  return (
    <>
      <Section title={t('detail.happened')}>
        <Facts>{content.whatHappened}</Facts>
      </Section>
      <Section title={t('detail.whose')}>
        <Whose kept={kept} />
      </Section>
      <Text title={t('detail.protected')} text={content.protectionText} />
      <Text title={t('detail.consequences')} text={content.consequences} />
      <Text title={t('detail.measures')} text={content.measures} />
      <Section title={t('detail.authority')}>
        <Authority kept={kept} />
      </Section>
      <Section title={t('detail.people')}>
        <People kept={kept} />
      </Section>
    </>
  );
}

function Text({ title, text }: { readonly title: string; readonly text: string }) {
  const { t } = useTranslation('breaches');
  return (
    <Section title={title}>
      {text.trim() === '' ? <p className="ks-quiet">{t('detail.notYet')}</p> : <Facts>{text}</Facts>}
    </Section>
  );
}

function Whose({ kept: { content, names } }: { readonly kept: KeptBreach }) {
  const { t } = useTranslation(['breaches', 'domain']);
  const format = useFormat();
  const count = (value: number | null) => (value === null ? t('detail.countNotKnown') : format.number(value));
  return (
    <DefinitionList>
      <Definition term={t('detail.happenedOn')}>
        {content.happenedOn === null ? t('detail.notYet') : format.day(content.happenedOn)}
      </Definition>
      <Definition term={t('detail.dataKinds')}>
        {content.dataKinds.length === 0
          ? t('detail.notYet')
          : format.list(content.dataKinds.map((kind) => t(`domain:breachData.${kind}`)))}
      </Definition>
      <Definition term={t('detail.peopleCount')}>{count(content.peopleCount)}</Definition>
      <Definition term={t('detail.recordsCount')}>{count(content.recordsCount)}</Definition>
      <Definition term={t('detail.cases')}>
        {content.caseIds.length === 0 ? (
          t('detail.casesNone')
        ) : (
          <ul className="ks-breach-cases">
            {content.caseIds.map((caseId, index) => (
              <BreachSeen key={caseId} caseId={caseId} name={names[index] ?? ''} content={content} />
            ))}
          </ul>
        )}
      </Definition>
    </DefinitionList>
  );
}

function Authority({ kept: { content } }: { readonly kept: KeptBreach }) {
  const { t } = useTranslation(['breaches', 'domain']);
  const format = useFormat();
  const { authorityDecision, authorityToldAt } = content;
  return (
    <DefinitionList>
      <Definition term={t('detail.decision')}>{t(`domain:breachDecision.${authorityDecision}`)}</Definition>
      <Reason text={content.authorityReason} />
      {authorityToldAt !== null && (
        <Definition term={t('detail.toldOn')}>{format.moment(authorityToldAt)}</Definition>
      )}
      {content.authorityHow !== '' && <Definition term={t('detail.how')}>{content.authorityHow}</Definition>}
      {isToldLate(content) && <Definition term={t('detail.lateReason')}>{content.lateReason}</Definition>}
      {content.contactPoint !== '' && (
        <Definition term={t('detail.contactPoint')}>{content.contactPoint}</Definition>
      )}
    </DefinitionList>
  );
}

function People({ kept: { content } }: { readonly kept: KeptBreach }) {
  const { t } = useTranslation(['breaches', 'domain']);
  const format = useFormat();
  const { peopleDecision, peopleToldOn } = content;
  return (
    <DefinitionList>
      <Definition term={t('detail.decision')}>{t(`domain:breachDecision.${peopleDecision}`)}</Definition>
      <Reason text={content.peopleReason} />
      {peopleToldOn !== null && <Definition term={t('detail.toldOn')}>{format.day(peopleToldOn)}</Definition>}
      {content.peopleHow !== '' && <Definition term={t('detail.peopleHow')}>{content.peopleHow}</Definition>}
    </DefinitionList>
  );
}

function Reason({ text }: { readonly text: string }) {
  const { t } = useTranslation('breaches');
  if (text.trim() === '') return null;
  return (
    <Definition term={t('detail.reason')}>
      <span className="ks-facts">{text}</span>
    </Definition>
  );
}
