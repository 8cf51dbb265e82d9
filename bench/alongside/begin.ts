import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serializeProject } from '../../shared/model/serialize'
import { story } from '../../test/electron/support/story'

// Makes the project that both programs work on.
writeFileSync(join(process.argv[2]!, 'story.claimdesk'), serializeProject(story('The storm cut power.')))
