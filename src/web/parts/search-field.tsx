import { Input } from "antd";
import type { ReactNode } from "react";
import { Icon } from "./icon.js";

interface SearchFieldProps {
  /** What is searched, as the field shows it and as it is read aloud. */
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly className?: string;
  readonly allowClear?: boolean;
}

/** A field that narrows the list below it. */
export const SearchField = ({ label, onChange, ...more }: SearchFieldProps): ReactNode => (
  <Input
    type="search"
    prefix={<Icon name="search" />}
    placeholder={label}
    aria-label={label}
    onChange={(event) => onChange(event.target.value)}
    {...more}
  />
);
