type Control = HTMLInputElement | HTMLTextAreaElement;

/**
 * Remembers what was typed, or filled in by the browser, before the script took the page over: taking
 * over sets every field back to what the server sent. The answer puts it back.
 */
export function keepTyped(): () => void {
  const controls = [...document.querySelectorAll<Control>('input:not([type=hidden]), textarea')];
  const changed = controls.filter(isChanged).map((control) => ({ control, ...stateOf(control) }));
  return () => {
    for (const { control, value, checked } of changed) {
      control.value = value;
      if (control instanceof HTMLInputElement) {
        control.checked = checked;
      }
      control.dispatchEvent(new Event('input', { bubbles: true }));
    }
  };
}

function stateOf(control: Control): { value: string; checked: boolean } {
  const checked = control instanceof HTMLInputElement && control.checked;
  return { value: control.value, checked };
}

function isChanged(control: Control): boolean {
  const isTurned =
    control instanceof HTMLInputElement && control.checked !== control.defaultChecked;
  return isTurned || control.value !== control.defaultValue;
}
