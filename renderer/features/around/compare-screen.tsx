import { useTranslation } from 'react-i18next';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useFormat } from '#renderer/app/words.ts';
import { callName } from '#renderer/features/cases/call-name.ts';
import { useCaseId } from '#renderer/features/cases/case-id.ts';
import { TextLink } from '#renderer/ui/link.tsx';
import { Section, Sheet } from '#renderer/ui/page.tsx';
import type { EcomapContent, EcomapLink, EcomapNode } from '#shared/contracts/around-maps.ts';
import { isRecordOf, type KeptRecord } from '#shared/contracts/records.ts';
import { type Changed, compareEcomaps } from '#shared/domain/around/ecomap-rules.ts';
import { tieWords } from '#shared/i18n/pages/ecomap-page.ts';
import { EcomapLegend, EcomapPicture } from './ecomap-picture.tsx';
import './maps.css';

/** The present map of people beside the one before, with what came, went and changed in words (domain.md 8.2). */
export function CompareScreen() {
  const { t } = useTranslation('around');
  const caseId = useCaseId();
  const current = useRead('records.find', { caseId, kind: 'ecomap' });
  const versions = useRead('records.versions', { caseId, kind: 'ecomap' });
  return (
    <>
      <p className="ks-doc-back">
        <TextLink to="/people/$caseId/around" params={{ caseId }} activeOptions={{ exact: true }}>
          {t('compare.back')}
        </TextLink>
      </p>
      <ReadArea query={current} height={400}>
        {(newer) => (
          <ReadArea query={versions} height={400}>
            {(lines) => {
              const before = lines.find(({ version }) => version === (newer?.version ?? 0) - 1);
              return newer === null || before === undefined ? (
                <p className="ks-quiet">{t('compare.nothing')}</p>
              ) : (
                <Both newer={newer} beforeId={before.entryId} />
              );
            }}
          </ReadArea>
        )}
      </ReadArea>
    </>
  );
}

function Both({ newer, beforeId }: { readonly newer: KeptRecord; readonly beforeId: string }) {
  const caseId = useCaseId();
  const before = useRead('records.get', { caseId, entryId: beforeId });
  return (
    <ReadArea query={before} height={400}>
      {(older) =>
        isRecordOf(newer, 'ecomap') &&
        isRecordOf(older, 'ecomap') && (
          <SideBySide
            newer={{ ...newer, content: newer.body.content }}
            older={{ ...older, content: older.body.content }}
          />
        )
      }
    </ReadArea>
  );
}

interface Version extends Pick<KeptRecord, 'version' | 'head'> {
  readonly content: EcomapContent;
}

function SideBySide({ newer, older }: { readonly newer: Version; readonly older: Version }) {
  const { t } = useTranslation('around');
  const format = useFormat();
  const head = useRead('cases.header', { caseId: useCaseId() });
  const name = callName(head.data?.name ?? '');
  return (
    <Sheet>
      <Section title={t('compare.title')}>
        <div className="ks-map-side-by-side">
          {[newer, older].map(({ version, head: { madeOn }, content }) => (
            <div key={version}>
              <h3>{t('compare.newer', { number: version, day: format.day(madeOn) })}</h3>
              <EcomapPicture content={content} name={name} />
            </div>
          ))}
        </div>
        <EcomapLegend />
      </Section>
      <Section>
        <ChangedLists older={older.content} newer={newer.content} />
      </Section>
    </Sheet>
  );
}

/** A tie in words, with the person or between two others. */
function useTieLine(
  content: EcomapContent,
): (tie: EcomapLink) => { readonly who: string; readonly tie: string } {
  const { t, i18n } = useTranslation(['around', 'domain']);
  const labels = new Map(content.nodes.map(({ id, label }) => [id, label]));
  return (tie) => {
    const node = labels.get(tie.nodeId) ?? '';
    const other = tie.otherNodeId === null ? t('around:page.thePerson') : (labels.get(tie.otherNodeId) ?? '');
    const words = tieWords(i18n, tie, { node, other });
    return {
      who: tie.otherNodeId === null ? node : t('around:compare.between', { one: node, other }),
      tie: tie.wish === null ? words : [words, t(`domain:tieWish.${tie.wish}`)].join(', '),
    };
  };
}

function ChangedLists({ older, newer }: { readonly older: EcomapContent; readonly newer: EcomapContent }) {
  const { t } = useTranslation(['around', 'domain']);
  const { nodes, ties } = compareEcomaps<EcomapNode, EcomapLink>(older, newer);
  const lineOf = useTieLine(newer);
  const lineBefore = useTieLine(older);
  const tieOf = (line: ReturnType<typeof lineOf>) => t('around:compare.tieOf', line);
  const nodeOf = ({ label, kind, closeness, formal, atNight }: EcomapNode) =>
    [
      label,
      t(`domain:ecomapNodeKind.${kind}`),
      t(`domain:ecomapRing.${closeness}`),
      formal && t('around:edit.formal'),
      atNight && t('around:page.atNight'),
    ]
      .filter((part) => part !== false)
      .join(', ');
  const changed = <T,>(
    list: readonly Changed<T>[],
    what: (one: T) => string,
    was: (one: T) => string,
    is: (one: T) => string,
  ) => list.map((one) => t('around:compare.was', { what: what(one.is), was: was(one.was), is: is(one.is) }));
  const lists = [
    ['newPeople', nodes.added.map(nodeOf)],
    ['newTies', ties.added.map((tie) => tieOf(lineOf(tie)))],
    ['gonePeople', nodes.gone.map(nodeOf)],
    ['goneTies', ties.gone.map((tie) => tieOf(lineBefore(tie)))],
    ['changedPeople', changed(nodes.changed, ({ label }) => label, nodeOf, nodeOf)],
    [
      'changedTies',
      changed(
        ties.changed,
        (tie) => lineOf(tie).who,
        (tie) => lineBefore(tie).tie,
        (tie) => lineOf(tie).tie,
      ),
    ],
  ] as const;
  const shown = lists.filter(([, lines]) => lines.length > 0);
  if (shown.length === 0) return <p className="ks-quiet">{t('around:compare.nothing')}</p>;
  return (
    <div className="ks-map-side-by-side">
      {shown.map(([key, lines]) => (
        <section key={key} aria-label={t(`around:compare.${key}`)}>
          <h3>{t(`around:compare.${key}`)}</h3>
          <ul className="ks-doc-list">
            {lines.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
