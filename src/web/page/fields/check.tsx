interface CheckProps {
  readonly name: string;
  readonly label: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
}

/** Something that is so or is not. */
export const Check = ({ name, label, isChecked, onChange }: CheckProps) => (
  <label className="field-check">
    <input
      type="checkbox"
      name={name}
      checked={isChecked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
    {label}
  </label>
);
