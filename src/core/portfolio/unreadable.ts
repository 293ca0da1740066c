/** Why a file is left out although its name says that it is a report. */
export type Unreadable = 'notText' | 'tooLarge' | 'noAccess';
