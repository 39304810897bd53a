/** The settings: language, light and dark, digits and month names, and one's name. */
import {
  Button,
  Dialog,
  DialogTrigger,
  Input,
  Label,
  Popover,
  Radio,
  RadioGroup,
  TextField,
} from 'react-aria-components'
import { LANGUAGES, type Language, type Settings, useSettings } from '../settings.tsx'
import { useWords } from '../words.tsx'

/** A language's name as a phone has room for it. */
const SHORT: Readonly<Record<Language, string>> = { ar: 'ع', en: 'En' }

export function SettingsButton() {
  const { t, code } = useWords()
  const { settings, change } = useSettings()
  const other: Language = settings.language === 'ar' ? 'en' : 'ar'
  return (
    <div className="settings">
      <Button className="quiet" onPress={() => change({ language: other })} aria-label={LANGUAGES[other]}>
        <span className="on-desk" lang={other}>
          {LANGUAGES[other]}
        </span>
        <span className="on-phone" lang={other}>
          {SHORT[other]}
        </span>
      </Button>
      <DialogTrigger>
        <Button className="quiet" aria-label={t('settings')}>
          <span className="on-desk">{t('settings')}</span>
          <svg className="on-phone" viewBox="0 0 20 20" aria-hidden="true">
            <path d="M3 6h9M16 6h1M3 14h1M8 14h9" />
            <circle cx="14" cy="6" r="2" />
            <circle cx="6" cy="14" r="2" />
          </svg>
        </Button>
        <Popover placement="bottom end">
          <Dialog className="panel" aria-label={t('settings')}>
            <TextField value={settings.reviewer} onChange={(reviewer) => change({ reviewer })} maxLength={100}>
              <Label>{t('settings.reviewer')}</Label>
              <Input />
            </TextField>
            <Choice name="theme" of={['auto', 'light', 'dark']} />
            {code === 'ar' && <Choice name="digits" of={['latn', 'arab']} />}
            {code === 'ar' && <Choice name="months" of={['gulf', 'levant', 'morocco', 'algeria']} />}
          </Dialog>
        </Popover>
      </DialogTrigger>
    </div>
  )
}

function Choice<Name extends 'theme' | 'digits' | 'months'>({
  name,
  of,
}: {
  name: Name
  of: readonly Settings[Name][]
}) {
  const { t } = useWords()
  const { settings, change } = useSettings()
  return (
    <RadioGroup value={settings[name]} onChange={(value) => change({ [name]: value })}>
      <Label>{t(`settings.${name}`)}</Label>
      <div className="choices">
        {of.map((value) => (
          <Radio key={value} value={value}>
            {t(`settings.${name}.${value}`)}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  )
}
