package org.zhengming.analytics.model;

/**
 * Numbers in rows.
 *
 * @param values row after row
 */
record Matrix(int rows, int columns, float[] values) {

    Matrix {
        if (values.length != rows * columns) {
            throw new IllegalArgumentException(values.length + " values for " + rows + " x " + columns);
        }
    }

    float at(int row, int column) {
        return values[row * columns + column];
    }

    /** Product of one row with a vector that stands in a longer array. */
    float dot(int row, float[] vector, int offset) {
        float sum = 0;
        int base = row * columns;
        for (int i = 0; i < columns; i++) {
            sum += values[base + i] * vector[offset + i];
        }
        return sum;
    }
}
