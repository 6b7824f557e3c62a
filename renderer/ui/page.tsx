import { IconChevronRight } from '@tabler/icons-react';
import { Children, type ReactNode, useId } from 'react';
import './page.css';

/** Margins and greatest width of a screen's content (ui.md 4). */
export function Page({ children }: { readonly children: ReactNode }) {
  return <div className="ks-page">{children}</div>;
}

interface PageTitleProps {
  readonly title: ReactNode;
  /** `name` for the name in a file, 34 px. */
  readonly size?: 'page' | 'name';
  /** A quiet line over or under the title. */
  readonly over?: ReactNode;
  readonly under?: ReactNode;
  /** Buttons at the right; the one main button of the screen comes last. */
  readonly actions?: ReactNode;
}

/** The head of a screen. Focus lands on the title after a change of screen, so that it is read out. */
export function PageTitle({ title, size = 'page', over, under, actions }: PageTitleProps) {
  return (
    <header className="ks-page-head">
      <div>
        {over !== undefined && <p className="ks-page-over">{over}</p>}
        <h1 className="ks-page-title" data-size={size} tabIndex={-1}>
          {title}
        </h1>
        {under !== undefined && <p className="ks-page-under">{under}</p>}
      </div>
      {actions !== undefined && <div className="ks-btn-row">{actions}</div>}
    </header>
  );
}

interface ColumnsProps {
  /** Widths of the side column: file 328, list 306, work 300 (ui.md 4). */
  readonly pattern?: 'file' | 'list' | 'work';
  readonly side: ReactNode;
  readonly children: ReactNode;
}

/** Content with a side column; the column goes below when there is no room for both. */
export function Columns({ pattern = 'file', side, children }: ColumnsProps) {
  return (
    <div className="ks-columns" data-pattern={pattern}>
      <div>{children}</div>
      <SideColumn>{side}</SideColumn>
    </div>
  );
}

/** The side column by itself, for screens with their own grid. */
export function SideColumn({ children }: { readonly children: ReactNode }) {
  return <aside className="ks-side">{children}</aside>;
}

/** The one white sheet of a screen, divided by hairlines into sections. Never put a sheet into a sheet. */
export function Sheet({ children }: { readonly children: ReactNode }) {
  return <div className="ks-sheet">{children}</div>;
}

interface SectionProps {
  readonly title?: ReactNode;
  /** `label` for quiet headings in ink 2. */
  readonly look?: 'section' | 'label';
  readonly level?: 2 | 3;
  readonly help?: ReactNode;
  /** A link or a button beside the title. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a sheet, or of the side column, under its heading. */
export function Section({ title, look = 'section', level = 2, help, action, children }: SectionProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  if (title === undefined) return <div className="ks-section">{children}</div>;
  return (
    <section className="ks-section" aria-labelledby={id}>
      <div className="ks-section-head">
        <Heading id={id} className="ks-section-title" data-look={look}>
          {title}
        </Heading>
        {action}
      </div>
      {help !== undefined && <p className="ks-section-help">{help}</p>}
      {children}
    </section>
  );
}

interface BreadcrumbProps {
  /** Accessible name of the trail. */
  readonly label: string;
  /** Links (`TextLink quiet`), then the words of this screen. */
  readonly children: ReactNode;
}

/** The way here, one item a child; the last is this screen. */
export function Breadcrumb({ label, children }: BreadcrumbProps) {
  const items = Children.toArray(children);
  return (
    <nav aria-label={label}>
      <ol className="ks-crumb">
        {items.map((item, index) => (
          <li key={index} aria-current={index === items.length - 1 ? 'page' : undefined}>
            {index > 0 && <IconChevronRight size={15} aria-hidden />}
            {item}
          </li>
        ))}
      </ol>
    </nav>
  );
}

/** A bar at the foot of long forms and full screens that holds the main button (ui.md 4). */
export function FootBar({ children }: { readonly children: ReactNode }) {
  return <div className="ks-foot-bar">{children}</div>;
}
