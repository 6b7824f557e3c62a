import type { ReactNode } from 'react';
import './kbd.css';

/** A key or a combination, as printed on keyboards. */
export function Kbd({ children }: { readonly children: ReactNode }) {
  return <kbd className="ks-kbd">{children}</kbd>;
}
