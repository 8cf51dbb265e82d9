import { commandIds, commands, type Command } from '../../shared/commands'
import { closeDialog } from '../project/act'
import { Button } from '../ui/Button'
import { DialogFrame } from '../ui/DialogFrame'
import { Kbd } from '../ui/Kbd'
import './keys.css'

const groups = ['Article', 'Claim', 'Edit', 'View', 'File', 'Help'] as const
const groupOf = (menu: Command['menu']) =>
  commandIds
    .map((id): Command => commands[id])
    .filter((command) => command.menu === menu && command.keys.length > 0)

/** Every shortcut, by what it is about. */
export function KeysDialog() {
  return (
    <DialogFrame
      title="Keyboard shortcuts"
      width="wide"
      light
      wordsOnly
      onClose={closeDialog}
      onSubmit={closeDialog}
      actions={
        <Button type="submit" look="primary" data-first>
          Close
        </Button>
      }
    >
      <p>
        Shortcuts of a single key work while the text or a list has the focus; in a field they type.{' '}
        <Kbd keys="Tab" /> on a claim in the text goes to its note, <Kbd keys="Escape" /> comes back to the
        same place.
      </p>
      <div className="keys">
        {groups.map((menu) => (
          <section key={menu} aria-labelledby={`keys-${menu}`}>
            <h3 id={`keys-${menu}`} className="label">
              {menu}
            </h3>
            <dl>
              {groupOf(menu).map(({ label, keys }) => (
                <div key={label}>
                  <dt>{label.replace(/…$/, '')}</dt>
                  <dd>
                    {keys.map((key) => (
                      <Kbd key={key} keys={key} />
                    ))}
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </DialogFrame>
  )
}
