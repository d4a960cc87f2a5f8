import {
  breakFences,
  breakFencesInComponents,
  changeBodies,
  deleteBodyLines,
} from './bodies.ts';
import { changeHiddenCode, changeShownCode, deleteCode } from './code.ts';
import {
  addRegionNames,
  changeAbsentMethods,
  changeMethods,
  changePaths,
  changeRegionNames,
  changeTransports,
  deleteDirectives,
  misspellAttributes,
} from './directives.ts';
import { changeAnswers, deleteLibrary, misspellImports } from './library.ts';
import {
  breakMarkers,
  changeMarkerNames,
  deleteMarkers,
  deleteRegions,
} from './markers.ts';
import {
  breakJson,
  changeMessages,
  changeStatuses,
  deleteMessages,
  swapSenders,
} from './messages.ts';
import type { Kind } from './kind.ts';
import { deleteFences } from './orphans.ts';
import { changeShownOutputs, forgeOutputs } from './outputs.ts';
import {
  changeHashes,
  changeLockfile,
  changeNodes,
  changeSnippetPaths,
  changeVersions,
  deleteRecordings,
} from './recordings.ts';

/** The kinds of mutations that must be caught, by what is changed. */
export const kinds: Record<string, Kind> = {
  'a character in the body of a source fence': changeBodies('source'),
  'a character in the body of an output fence': changeBodies('output'),
  'a character in the body of a matrix fence': changeBodies('matrix'),
  'a character in the body of a trace fence': changeBodies('trace'),
  'a line of a body, deleted': deleteBodyLines,
  'the marker of a fence': breakFences,
  'the marker of a fence in a component': breakFencesInComponents,
  'a fence, deleted, and its region shown nowhere': deleteFences,
  'the path of a fence to its snippet': changePaths,
  'the region name of a fence': changeRegionNames,
  'the transport of a fence': changeTransports,
  'a method of a fence': changeMethods,
  'a method that a fence shows to be absent': changeAbsentMethods,
  'a second region name of a fence': addRegionNames,
  'the name of an attribute of a fence': misspellAttributes,
  'the directive of a fence, deleted': deleteDirectives,
  'code inside a region': changeShownCode,
  'code outside the regions': changeHiddenCode,
  'a snippet or a shown file, deleted': deleteCode,
  'the name of a marker': changeMarkerNames,
  'the sign of a marker': breakMarkers,
  'a marker, deleted': deleteMarkers,
  'both markers of a region, deleted': deleteRegions,
  'the hash of a recording': changeHashes,
  'the SDK version of a recording': changeVersions,
  'the path of a recording to its snippet': changeSnippetPaths,
  'the Node version of a recording': changeNodes,
  'a recorded output': changeShownOutputs,
  'a recorded output, forged on its pages too': forgeOutputs,
  'a recorded message': changeMessages,
  'the sender of a recorded message': swapSenders,
  'the HTTP status of a recorded message': changeStatuses,
  'a recorded message, deleted': deleteMessages,
  'the JSON of a recording': breakJson,
  'a recording, deleted': deleteRecordings,
  'the SDK version in the lockfile': changeLockfile,
  'an answer of a bundled server': changeAnswers,
  'an import of a bundled server': misspellImports,
  'a file of a bundled server, deleted': deleteLibrary,
};
