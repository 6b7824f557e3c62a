import { IconChevronRight, IconSortAscending, IconSortDescending } from '@tabler/icons-react';
import type { KeyboardEvent, ReactNode } from 'react';
import './data-table.css';

export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly render: (row: Row) => ReactNode;
  /** Sortable columns get a button in their header. Never sort by worry about people (ui.md 5). */
  readonly sortable?: boolean;
  readonly align?: 'start' | 'end';
}

export interface Sort {
  readonly by: string;
  readonly down: boolean;
}

interface DataTableProps<Row> {
  /** What the table holds, for screen readers. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowId: (row: Row) => string;
  readonly sort?: Sort;
  readonly onSort?: (sort: Sort) => void;
  /** Opens a row by click or Enter; arrows, Home and End move between rows. */
  readonly onOpen?: (row: Row) => void;
  /** Accessible name of a row that opens, for example the person's name. */
  readonly rowLabel?: (row: Row) => string;
}

function moveFocus(event: KeyboardEvent<HTMLTableRowElement>): void {
  const row = event.currentTarget;
  const target = {
    ArrowDown: row.nextElementSibling,
    ArrowUp: row.previousElementSibling,
    Home: row.parentElement?.firstElementChild,
    End: row.parentElement?.lastElementChild,
  }[event.key];
  if (target instanceof HTMLElement) {
    event.preventDefault();
    target.focus();
  }
}

/** Rows under sortable headers; the whole row opens (ui.md 5). Columns may hold their own links and buttons. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { caption, columns, rows, rowId, sort, onSort, onOpen, rowLabel } = props;
  return (
    <div className="ks-table-box">
      <table className="ks-table">
        <caption className="ks-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => {
              const sorted = sort?.by === column.id;
              return (
                <th
                  key={column.id}
                  scope="col"
                  data-align={column.align}
                  aria-sort={sorted ? (sort.down ? 'descending' : 'ascending') : undefined}
                >
                  {column.sortable === true && onSort !== undefined ? (
                    <button
                      type="button"
                      className="ks-sort"
                      onClick={() => {
                        onSort({ by: column.id, down: sorted && !sort.down });
                      }}
                    >
                      {column.header}
                      {sorted &&
                        (sort.down ? <IconSortDescending aria-hidden /> : <IconSortAscending aria-hidden />)}
                    </button>
                  ) : (
                    column.header
                  )}
                </th>
              );
            })}
            {onOpen !== undefined && <td className="ks-row-arrow" aria-hidden />}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr
              key={rowId(row)}
              data-opens={onOpen !== undefined || undefined}
              tabIndex={onOpen === undefined ? undefined : index === 0 ? 0 : -1}
              aria-label={onOpen === undefined ? undefined : rowLabel?.(row)}
              onClick={(event) => {
                const own =
                  event.target instanceof Element && event.target.closest('a, button, input, label');
                if (!own) onOpen?.(row);
              }}
              onKeyDown={(event) => {
                if (event.target !== event.currentTarget) return;
                if (event.key === 'Enter') onOpen?.(row);
                else moveFocus(event);
              }}
              onFocus={(event) => {
                if (event.target !== event.currentTarget) return;
                for (const other of event.currentTarget.parentElement?.children ?? []) {
                  if (other instanceof HTMLElement) other.tabIndex = other === event.currentTarget ? 0 : -1;
                }
              }}
            >
              {columns.map((column) => (
                <td key={column.id} data-align={column.align}>
                  {column.render(row)}
                </td>
              ))}
              {onOpen !== undefined && (
                <td className="ks-row-arrow">
                  <IconChevronRight size={18} aria-hidden />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
