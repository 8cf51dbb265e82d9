import { theProject } from '../shell/window'

export const bytes = (text: string) => new TextEncoder().encode(text)

export const file = (name: string, text: string) => ({ name, bytes: bytes(text) })

export const titles = () =>
  theProject()
    .articles.sorted()
    .map(({ title }) => title)

export const newTitles = () => titles().filter((title) => !/Harbour wall|Storm sinks/.test(title))
