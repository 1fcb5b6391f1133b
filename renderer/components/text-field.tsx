import { FieldError, Input, Label, Text, TextField as AriaTextField } from 'react-aria-components';
import styles from './text-field.module.css';

type TextFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly description?: string;
  readonly type?: 'text' | 'password';
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
  /** Characters that fit. */
  readonly most?: number;
  /** Why what was typed cannot be used; empty when it can. */
  readonly error?: string | undefined;
};

/** One line to type in, with its label above and its reason to refuse below. */
export function TextField(props: TextFieldProps) {
  const {
    name,
    label,
    value,
    onChange,
    description,
    type = 'text',
    isRequired,
    autoFocus,
    most,
    error,
  } = props;
  return (
    <AriaTextField
      className={styles.field ?? ''}
      name={name}
      value={value}
      onChange={onChange}
      type={type}
      autoComplete="off"
      isInvalid={error !== undefined}
      validationBehavior="aria"
      {...(isRequired === undefined ? {} : { isRequired })}
      {...(autoFocus === undefined ? {} : { autoFocus })}
      {...(most === undefined ? {} : { maxLength: most })}
    >
      <Label className={styles.label ?? ''}>{label}</Label>
      <Input className={styles.input ?? ''} />
      {description === undefined ? null : (
        <Text slot="description" className={styles.description ?? ''}>
          {description}
        </Text>
      )}
      <FieldError className={styles.error ?? ''}>{error}</FieldError>
    </AriaTextField>
  );
}
