import { IconLock } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Note } from '#renderer/ui/states.tsx';
import './practice.css';

/** Says who can read what stands below, and that nobody else can. */
export function PrivateNote({ children }: { readonly children: ReactNode }) {
  return (
    <div className="ks-practice-private">
      <Note tone="plum" icon={<IconLock aria-hidden />}>
        {children}
      </Note>
    </div>
  );
}
