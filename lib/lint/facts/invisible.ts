/** Characters that are invisible or look like a space; they come with text pasted from web pages and chats. */
export const INVISIBLE = /[\u00a0\u00ad\u200b-\u200f\u2028\u2029\u202a-\u202f\u205f\u2060\u2066-\u2069\u3000\ufeff]/
