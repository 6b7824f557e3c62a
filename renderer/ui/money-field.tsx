import { type FieldBase, FieldFrame } from './field.tsx';

interface MoneyFieldProps extends FieldBase {
  /** Text as typed; `useMoney().read` says which amount it is, so nothing typed is lost. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** The currency's sign before the figures, for example “£”. */
  readonly sign: string;
  readonly autoFocus?: boolean;
}

/** An amount of money typed as text behind the sign of its currency. */
export function MoneyField(props: MoneyFieldProps) {
  const { value, onChange, sign } = props;
  return (
    <FieldFrame {...props}>
      {(wiring) => (
        <div className="ks-input-group">
          <span className="ks-unit" aria-hidden>
            {sign}
          </span>
          <input
            {...wiring}
            type="text"
            inputMode="decimal"
            className="ks-input ks-figures"
            value={value}
            maxLength={30}
            autoComplete="off"
            autoFocus={props.autoFocus}
            onChange={(event) => {
              onChange(event.target.value);
            }}
          />
        </div>
      )}
    </FieldFrame>
  );
}
