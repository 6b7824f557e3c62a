import { useParams } from '@tanstack/react-router';
import { useRead } from '#renderer/api/hooks.ts';
import { ReadArea } from '#renderer/app/read-area.tsx';
import { Page } from '#renderer/ui/page.tsx';
import type { SessionRecord, SessionView } from '#shared/contracts/supervision-records.ts';
import { KeepingProvider } from './keeping.tsx';
import { PairNote } from './pair-note.tsx';
import { SessionHead } from './session-head.tsx';
import { SessionRead } from './session-read.tsx';
import { SessionWork } from './session-work.tsx';
import './supervision.css';

/** A session whose texts the reader can open. */
export type OpenSession = SessionView & { readonly record: SessionRecord };

/** One session: written together until both agree, then read (picture 10). */
export function SessionScreen() {
  const { sessionId = '' } = useParams({ strict: false });
  const query = useRead('supervision.session', { sessionId });
  return (
    <KeepingProvider key={sessionId}>
      <ReadArea query={query} height={520}>
        {(session) => (
          <Page>
            <SessionHead session={session} />
            <PairNote pair={session.pair} sides={session.sides} />
            {session.record !== null && <SessionBody session={{ ...session, record: session.record }} />}
          </Page>
        )}
      </ReadArea>
    </KeepingProvider>
  );
}

function SessionBody({ session }: { readonly session: OpenSession }) {
  return session.agreed.byAll || session.status === 'cancelled' ? (
    <SessionRead session={session} />
  ) : (
    <SessionWork session={session} />
  );
}
