#ifndef SHIPLOG_CLANGUAGE_H
#define SHIPLOG_CLANGUAGE_H

#include <stdbool.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// What CLD2 says of a text.
typedef struct {
    /// The code of the language that most of it is in, as CLD2 writes it ("en", "pt", "zh-Hant", "un"); ends in a NUL.
    char code[16];
    /// How much of the text is in it, 0 to 100.
    int32_t percent;
    /// The share of English, 0 to 100; 0 where English is not among the first three.
    int32_t english_percent;
    /// How near the text comes to what is usual in the language: 1000 and more for plain prose; far below or above is odd text.
    double score;
    /// Bytes of letters that were looked at.
    int32_t letters;
    /// Whether the first language is well ahead of the second.
    bool is_reliable;
} language_guess;

/// Guesses the language of a plain text, which must be valid UTF-8. Safe to call from any thread; keeps no pointer.
language_guess guess_language(const char *text, int32_t length);

#ifdef __cplusplus
}
#endif

#endif
