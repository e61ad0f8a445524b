package org.zhengming.analytics.index.lucene;

import java.io.EOFException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.store.LockObtainFailedException;
import org.zhengming.analytics.index.IndexException;
import org.zhengming.analytics.index.IndexException.Code;

/** Turns what Lucene and the file system throw into what the port promises. */
final class Failures {

    private static final String RESTORE = "Restore the directory from a copy, or empty it and index the posts again.";

    private final Path path;

    Failures(Path path) {
        this.path = path;
    }

    /** Work on an index that may fail. */
    interface Work<T> {
        T run() throws IOException;
    }

    /**
     * @throws IndexException if the failure has a name
     * @throws UncheckedIOException for every other failure of input or output
     */
    <T> T translate(Work<T> work) {
        try {
            return work.run();
        } catch (LockObtainFailedException | OverlappingFileLockException locked) {
            throw new IndexException(
                    Code.INDEX_LOCKED,
                    "Another writer holds the index in " + path + ".",
                    "Stop the other process, or give each its own directory.",
                    locked);
        } catch (IndexFormatTooNewException tooNew) {
            throw new IndexException(
                    Code.INDEX_TOO_NEW,
                    "The index in " + path + " was written by a newer program.",
                    "Run the newer program, or choose another directory and index the posts again.",
                    tooNew);
        } catch (CorruptIndexException
                | IndexFormatTooOldException
                | EOFException
                | FileNotFoundException
                | NoSuchFileException damaged) {
            throw new IndexException(
                    Code.INDEX_CORRUPT, "Files of the index in " + path + " are damaged or missing.", RESTORE, damaged);
        } catch (FileAlreadyExistsException | NotDirectoryException file) {
            throw new IndexException(
                    Code.INDEX_FOREIGN, path + " is a file.", "Choose a directory for the index.", file);
        } catch (AlreadyClosedException closed) {
            throw new IndexException(
                    Code.INDEX_CLOSED, "The index in " + path + " is closed.", "Open it again.", closed);
        } catch (IOException failure) {
            throw new UncheckedIOException("The index in " + path + " cannot be read or written", failure);
        }
    }
}
