import { useEffect, useState } from 'react';
import { z } from 'zod';
import { type OpenedDraft, useDraft, useOpenedDraft } from '#renderer/features/notes/use-draft.ts';

const recordWords = z.object({ summary: z.string(), learning: z.string() });
type RecordWords = z.infer<typeof recordWords>;

export type OpenedRecord = OpenedDraft<RecordWords>;

function placeOf(meetingId: string) {
  return { kind: 'callover_record', caseId: null, subjectId: meetingId } as const;
}

/** Learning and summary of a meeting as they were left: a draft of whoever writes, until the meeting is closed. */
export function useOpenedRecord(meetingId: string) {
  return useOpenedDraft(placeOf(meetingId), recordWords);
}

/** Learning and summary in the making, kept every two seconds. */
export function useRecordWords(meetingId: string, opened: OpenedRecord) {
  const draft = useDraft<RecordWords>(placeOf(meetingId), opened);
  const [initial] = useState(opened.content ?? { summary: '', learning: '' });
  const [words, setWords] = useState(initial);
  const { touch } = draft;
  useEffect(() => {
    if (words !== initial) touch(words);
  }, [words, initial, touch]);
  return {
    ...words,
    set: (change: Partial<RecordWords>) => {
      setWords((before) => ({ ...before, ...change }));
    },
    state: draft.state,
    flush: draft.flush,
    discard: draft.discard,
  };
}

export type RecordWriting = ReturnType<typeof useRecordWords>;
