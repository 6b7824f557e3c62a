import type { LinkProps } from '@tanstack/react-router';
import type { IconHome } from '@tabler/icons-react';
import { TextLink } from '#renderer/ui/link.tsx';
import { Section } from '#renderer/ui/page.tsx';
import './shelf.css';

interface ShelfEntry {
  readonly to: NonNullable<LinkProps['to']>;
  readonly name: string;
  /** What it is for, in a sentence. */
  readonly help: string;
  readonly Icon: typeof IconHome;
}

interface ShelfProps {
  readonly title: string;
  readonly entries: readonly ShelfEntry[];
}

/** Pages that are opened now and then, each with a sentence that says what it is for. */
export function Shelf({ title, entries }: ShelfProps) {
  return (
    <Section title={title}>
      <ul className="ks-shelf">
        {entries.map(({ to, name, help, Icon }) => (
          <li key={to} className="ks-shelf-entry">
            <Icon size={22} aria-hidden />
            <div>
              <TextLink to={to}>{name}</TextLink>
              <p className="ks-quiet">{help}</p>
            </div>
          </li>
        ))}
      </ul>
    </Section>
  );
}
