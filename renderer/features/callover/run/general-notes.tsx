import { useSession } from '#renderer/app/session.tsx';
import type { Meeting } from '../callover-model.ts';
import { ActionList } from './action-list.tsx';
import { useColleagues } from './colleagues.ts';
import { actionsNow } from './typed.ts';
import type { Writing } from './use-writing.ts';

/** Beside steps that are about nobody in particular: who does what. */
export function GeneralNotes({ meeting, writing }: { readonly meeting: Meeting; readonly writing: Writing }) {
  const { user } = useSession();
  const colleagues = useColleagues(meeting);
  return (
    <ActionList
      entryId={null}
      actions={actionsNow(meeting.actions, null, writing.typed)}
      colleagues={colleagues}
      owner={user.id}
      writing={writing}
    />
  );
}
