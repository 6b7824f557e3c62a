import { useParams } from '@tanstack/react-router';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { RecordScreen } from './after/record-screen.tsx';
import './callover.css';
import { PrepareScreen } from './prepare/prepare-screen.tsx';

/** One meeting: while it is planned or under way its preparation, afterwards its record. */
export function MeetingScreen() {
  const { meetingId = '' } = useParams({ strict: false });
  const meeting = useRead('callover.meeting', { meetingId });
  return (
    <ReadArea query={meeting} height={600}>
      {(data) =>
        data.state === 'closed' ? <RecordScreen meeting={data} /> : <PrepareScreen meeting={data} />
      }
    </ReadArea>
  );
}
