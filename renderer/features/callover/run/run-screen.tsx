import { Navigate, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { call } from '#renderer/api/client.ts';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { useShortcut } from '#renderer/app/shortcuts.ts';
import { useSentences } from '#renderer/app/words.ts';
import { toastProblem } from '#renderer/ui/toasts.tsx';
import type { OpenedRecord } from '../after/use-record-words.ts';
import { useOpenedRecord, useRecordWords } from '../after/use-record-words.ts';
import { findEntryOf, type Meeting } from '../callover-model.ts';
import '../callover.css';
import { AgendaColumn } from './agenda-column.tsx';
import { EntryNotes } from './entry-notes.tsx';
import { GeneralNotes } from './general-notes.tsx';
import { RunFoot } from './run-foot.tsx';
import { RunTop } from './run-top.tsx';
import './run.css';
import { StepPane } from './step-pane.tsx';
import { useMeetingClock } from './use-meeting-clock.ts';
import { useWriting } from './use-writing.ts';

/** A meeting under way, full screen: one case at a time, readable from across a table (pictures 09, 22, 30). */
export function RunScreen() {
  const { meetingId = '' } = useParams({ strict: false });
  const meeting = useRead('callover.meeting', { meetingId });
  const opened = useOpenedRecord(meetingId);
  return (
    <ReadArea query={meeting} height={600}>
      {(data) =>
        data.state === 'running' ? (
          <ReadArea query={opened} height={600}>
            {(record) => <RunDesk meeting={data} opened={record} />}
          </ReadArea>
        ) : (
          <Navigate to="/callovers/$meetingId" params={{ meetingId }} replace />
        )
      }
    </ReadArea>
  );
}

function RunDesk({ meeting, opened }: { readonly meeting: Meeting; readonly opened: OpenedRecord }) {
  const { t } = useTranslation('callover');
  const { item } = useSearch({ strict: false });
  const navigate = useNavigate();
  const sentences = useSentences();
  const body = useRef<HTMLDivElement>(null);
  const steps = meeting.agenda;
  const place = Math.max(
    0,
    steps.findIndex(({ id, done }) => (item === undefined ? !done : id === item)),
  );
  const step = steps[place];
  const stepId = step?.id ?? '';
  const clock = useMeetingClock(meeting.id, stepId);
  const writing = useWriting(
    meeting.id,
    new Set(
      [
        ...meeting.entries.flatMap(({ decisions, actions }) => [...decisions, ...actions]),
        ...meeting.actions,
      ].map(({ id }) => id),
    ),
  );
  const record = useRecordWords(meeting.id, opened);

  const arrived = useRef(stepId);
  useEffect(() => {
    if (arrived.current === stepId) return;
    arrived.current = stepId;
    for (const column of body.current?.children ?? []) column.scrollTo({ top: 0 });
    body.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [stepId]);

  const goTo = (index: number) => {
    const next = steps[index];
    if (next === undefined) return;
    void writing.flush();
    void navigate({
      to: '/callovers/$meetingId/run',
      params: { meetingId: meeting.id },
      search: { item: next.id },
      replace: true,
    });
  };
  const next = async () => {
    goTo(place + 1);
    if (step === undefined || step.done) return;
    try {
      await call('callover.saveItem', { meetingId: meeting.id, itemId: step.id, changes: { done: true } });
    } catch (error) {
      toastProblem(sentences.error(error));
    }
  };
  const end = async () => {
    await Promise.all([writing.flush(), record.flush()]);
    await navigate({ to: '/callovers/$meetingId/read-back', params: { meetingId: meeting.id } });
  };
  useShortcut('Alt+arrowright', t('run.nextKey'), place < steps.length - 1 ? () => void next() : null);
  useShortcut(
    'Alt+arrowleft',
    t('run.previousKey'),
    place > 0
      ? () => {
          goTo(place - 1);
        }
      : null,
  );

  if (step === undefined)
    return <Navigate to="/callovers/$meetingId" params={{ meetingId: meeting.id }} replace />;
  const entry = findEntryOf(meeting, step);
  return (
    <div className="ks-run">
      <RunTop meeting={meeting} step={step} clock={clock} onEnd={() => void end()} />
      <div className="ks-run-body" ref={body}>
        <AgendaColumn meeting={meeting} place={place} clock={clock} onGo={goTo} />
        <section className="ks-run-card" aria-label={t('run.cardLabel')} tabIndex={-1}>
          <StepPane key={step.id} meeting={meeting} step={step} entry={entry} record={record} onGo={goTo} />
        </section>
        <aside className="ks-run-notes" aria-label={t('run.notesLabel')}>
          {entry === undefined ? (
            <GeneralNotes key={step.id} meeting={meeting} writing={writing} />
          ) : (
            <EntryNotes key={entry.id} meeting={meeting} entry={entry} writing={writing} />
          )}
        </aside>
      </div>
      <RunFoot
        meeting={meeting}
        place={place}
        state={writing.state}
        onGo={goTo}
        onNext={() => void next()}
        onEnd={() => void end()}
      />
    </div>
  );
}
