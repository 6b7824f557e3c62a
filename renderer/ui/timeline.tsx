import { createContext, type ReactNode, useContext } from 'react';
import './timeline.css';

/** What stands under the moment inside, whoever draws it. */
export const MomentFoot = createContext<ReactNode>(null);

/** Moments on a margin line, newest first. */
export function Timeline({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <ol className="ks-timeline" aria-label={label}>
      {children}
    </ol>
  );
}

interface MomentProps {
  readonly icon: ReactNode;
  /** `brass` for good news, `accent` for stars; everything else stays neutral. */
  readonly tone?: 'neutral' | 'brass' | 'accent';
  readonly title: ReactNode;
  /** When, who, how long. */
  readonly meta?: ReactNode;
  /** Text, then the person's words. */
  readonly children?: ReactNode;
}

/** One entry of a timeline. */
export function Moment({ icon, tone = 'neutral', title, meta, children }: MomentProps) {
  const foot = useContext(MomentFoot);
  return (
    <li className="ks-moment">
      <span className="ks-moment-icon" data-tone={tone} aria-hidden>
        {icon}
      </span>
      <div>
        <h3 className="ks-moment-title">{title}</h3>
        {meta !== undefined && <p className="ks-moment-meta">{meta}</p>}
        {children !== undefined && <div className="ks-moment-body">{children}</div>}
        {foot}
      </div>
    </li>
  );
}
