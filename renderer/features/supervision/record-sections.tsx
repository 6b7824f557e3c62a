import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '#renderer/app/words.ts';
import type { ItemView } from '#shared/contracts/supervision-records.ts';
import {
  cycleElements,
  type SupervisionSection,
  supervisionSections,
  wellbeingQuestions,
} from '#shared/domain/supervision/supervision-codes.ts';
import { ActionMeta } from './action-meta.tsx';
import type { OpenSession } from './session-screen.tsx';
import { nameOf } from './who.ts';
import { WorkloadFigures } from './workload-figures.tsx';

interface RecordSectionsProps {
  readonly session: OpenSession;
  /** What can be done with an item; nothing on paper. */
  readonly actsOf?: ((item: ItemView) => ReactNode) | undefined;
}

/** The whole record in its order, only what holds something: the same on the screen and on paper. */
export function RecordSections({ session, actsOf }: RecordSectionsProps) {
  const { t } = useTranslation(['supervision', 'domain']);
  const { reason, amendments } = session.record;
  const filled = supervisionSections.filter((section) => sectionHolds(session, section));
  return (
    <>
      {reason !== '' && (
        <RecordSection title={t('domain:supervisionStatus.cancelled')}>
          <p className="ks-sup-text">{reason}</p>
        </RecordSection>
      )}
      {filled.length === 0 && reason === '' && <p className="ks-sup-record-none">{t('record.none')}</p>}
      {filled.map((section) => (
        <RecordSection key={section} title={t(`domain:supervisionSection.${section}`)}>
          <SectionContent session={session} section={section} actsOf={actsOf} />
        </RecordSection>
      ))}
      {amendments.length > 0 && (
        <RecordSection title={t('record.amendments')}>
          <Amendments session={session} />
        </RecordSection>
      )}
    </>
  );
}

function itemsOf({ record }: OpenSession, section: SupervisionSection): readonly ItemView[] {
  return record.items.filter(
    (item) =>
      item.section === section &&
      !item.isPrivate &&
      (item.content.text.trim() !== '' || item.content.caseId !== null),
  );
}

function actionsOf({ record }: OpenSession, section: SupervisionSection) {
  return record.actions.filter(({ isEarlier }) => isEarlier === (section === 'previous_actions'));
}

function sectionHolds(session: OpenSession, section: SupervisionSection): boolean {
  const { record } = session;
  if (section === 'previous_actions' || section === 'actions') return actionsOf(session, section).length > 0;
  if (section === 'wellbeing' && record.wellbeing !== null) return true;
  if (section === 'workload' && record.workload !== null) return true;
  return itemsOf(session, section).length > 0;
}

function RecordSection({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="ks-sup-record-section">
      <h2>{title}</h2>
      <div>{children}</div>
    </section>
  );
}

interface SectionContentProps extends RecordSectionsProps {
  readonly section: SupervisionSection;
}

function SectionContent({ session, section, actsOf }: SectionContentProps) {
  const { record } = session;
  return (
    <>
      {section === 'wellbeing' && <Answers session={session} />}
      {section === 'workload' && record.workload !== null && <WorkloadFigures workload={record.workload} />}
      {(section === 'previous_actions' || section === 'actions') && (
        <ul>
          {actionsOf(session, section).map((action) => (
            <li key={action.id} className="ks-sup-record-item">
              <p>{action.text}</p>
              <ActionMeta session={session} action={action} />
            </li>
          ))}
        </ul>
      )}
      {itemsOf(session, section).map((item) => (
        <div key={item.id} className="ks-sup-record-item">
          <RecordItem session={session} item={item} />
          {actsOf !== undefined && <div className="ks-btn-row">{actsOf(item)}</div>}
        </div>
      ))}
    </>
  );
}

/** One item: whose it is or whom it is about, then its texts under their names. */
function RecordItem({ session, item }: { readonly session: OpenSession; readonly item: ItemView }) {
  const { t } = useTranslation(['supervision', 'domain']);
  const { content, caseName } = item;
  const by = nameOf(session.sides, item.addedBy);
  const parts: readonly (readonly [string, string])[] = [
    [t('cases.strengths'), content.strengths],
    [t('cases.talk'), content.caseId === null ? '' : content.text],
    ...cycleElements.map((element): readonly [string, string] => [
      t(`domain:cycleElement.${element}`),
      content.cycle?.[element] ?? '',
    ]),
    [t('cases.plan'), content.plan],
    [t('cases.decision'), content.decision],
  ];
  return (
    <>
      <h3>
        {content.caseId === null ? by : (caseName ?? t('cases.outOfReach'))}
        {content.caseId !== null && (
          <span className="ks-sup-brought">{t('cases.brought', { name: by })}</span>
        )}
      </h3>
      {content.caseId === null && <p className="ks-sup-text">{content.text}</p>}
      <dl>
        {parts
          .filter(([, text]) => text.trim() !== '')
          .map(([name, text]) => (
            <Fragment key={name}>
              <dt>{name}</dt>
              <dd className="ks-sup-text">{text}</dd>
            </Fragment>
          ))}
      </dl>
    </>
  );
}

/** The check in words: the answer out of five, or that nothing was said. */
function Answers({ session }: { readonly session: OpenSession }) {
  const { t } = useTranslation(['supervision', 'domain']);
  const format = useFormat();
  const { wellbeing } = session.record;
  if (wellbeing === null) return null;
  const said = wellbeingQuestions.filter((question) => wellbeing[question] !== null);
  return (
    <ul className="ks-sup-answers">
      {said.map((question) => (
        <li key={question}>
          {t('check.answer', {
            question: t(`domain:wellbeingQuestion.${question}`),
            step: format.number(wellbeing[question] ?? 0),
          })}
        </li>
      ))}
    </ul>
  );
}

function Amendments({ session }: { readonly session: OpenSession }) {
  const { t } = useTranslation('supervision');
  const format = useFormat();
  return (
    <ul>
      {session.record.amendments.map(({ id, at, by, reason, text, before }) => (
        <li key={id} className="ks-sup-record-item">
          <h3>{t('amend.by', { name: nameOf(session.sides, by), when: format.moment(at) })}</h3>
          <p className="ks-sup-text">{text}</p>
          {before !== null && <p className="ks-quiet ks-sup-text">{t('amend.before', { text: before })}</p>}
          <p className="ks-quiet">{t('amend.because', { reason })}</p>
        </li>
      ))}
    </ul>
  );
}
