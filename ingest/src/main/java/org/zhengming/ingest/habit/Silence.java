package org.zhengming.ingest.habit;

/**
 * A source gives nothing although by its habit it should.
 *
 * @param since when it last gave something, milliseconds since 1970
 * @param missed how many times it usually gives something in the time that has passed since
 */
public record Silence(long since, double missed) {}
