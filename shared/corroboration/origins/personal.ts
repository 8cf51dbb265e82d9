import { impersonalFirst, impersonalWords } from './english-people'
import { institutionNouns, mediaNouns } from './nouns'
import { listed } from './words'

const institutions = listed(institutionNouns)
const media = listed(mediaNouns)
const [nowhere, notFirst] = [listed(impersonalWords), listed(impersonalFirst)]

/** Whether a run of capitals may be somebody’s name: “White House”, “Fox News” and “Jobs Act” are not. */
export function isPersonal(name: string): boolean {
  const words = name.toLowerCase().split(' ')
  return (
    !notFirst.has(words[0]!) &&
    !words.some((each) => each === 'of' || institutions.has(each) || media.has(each)) &&
    !words.slice(1).some((each) => nowhere.has(each)) &&
    !words.some((each) => /\p{L}\.\p{L}/u.test(each))
  )
}
