import { type ReactNode, useEffect, useRef } from 'react';

/** The heading of a stage; focus lands on it when the stage is reached, so that it is read out. */
export function StageTitle({ children }: { readonly children: ReactNode }) {
  const title = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    title.current?.focus();
  }, []);
  return (
    <span ref={title} tabIndex={-1} className="ks-stage-title">
      {children}
    </span>
  );
}
