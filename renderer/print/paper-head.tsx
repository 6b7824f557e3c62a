import type { ReactNode } from 'react';
import { LogoMark } from '#renderer/ui/logo-mark.tsx';

interface PaperHeadProps {
  readonly organisation: string;
  /** What stands at the right: whose page it is, or which. */
  readonly children?: ReactNode;
}

/** The line on top of a printed page. */
export function PaperHead({ organisation, children }: PaperHeadProps) {
  return (
    <header className="ks-paper-head">
      <span className="ks-paper-organisation">
        <LogoMark size={20} />
        {organisation}
      </span>
      {children !== undefined && <span>{children}</span>}
    </header>
  );
}
